// What a figure may claim, in words: an increase is never a saving, an estimate has two digits, and what is not known is said.
import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/engine/cost/claim.ts'
import { boundText, changeText, rangeText, rateText, roughMoney, savedText, unsaidText } from '../../src/text/claim.ts'
import { formatMoney } from '../../src/text/format.ts'
import { quantityName, variedText } from '../../src/text/portfolio.ts'
import { daysText, headline, savingSentence } from '../../src/text/saving.ts'
import { savingNow } from '../../src/text/what-if.ts'

const exact: Claim = {
  bound: 'exact',
  percent: 'exact',
  before: 'exact',
  after: 'exact',
  unsaid: 0,
  left: 0,
  conflicting: 0,
  assumed: false,
}
const open: Claim = { ...exact, percent: 'upper', before: 'lower', after: 'lower', unsaid: 5 }
const amount = { before: 100e9, after: 36e9, saving: 64e9, percent: 64 }
const grown = { before: 100e9, after: 139.5e9, saving: -39.5e9, percent: -39.5 }
const norm = (line: string, input: string) => quantityName({ procedure: '', line, input }, [])

describe('words', () => {
  const cases: [name: string, text: string, expected: string][] = [
    ['a saving', changeText(5), 'tiết kiệm 5 đồng'],
    ['a saving at least', changeText(5, 'lower'), 'tiết kiệm ít nhất 5 đồng'],
    ['an increase', changeText(-5), 'tăng 5 đồng'],
    ['a saving of at least −5 is an increase of at most 5', changeText(-5, 'lower'), 'tăng nhiều nhất 5 đồng'],
    ['a cell', savedText(5), '5 đồng'],
    ['a cell of an increase', savedText(-5), 'tăng 5 đồng'],
    ['a cell of what is not known', savedText(undefined), 'chưa tính được'],
    ['a rate at most', rateText(7.01, 'upper'), 'giảm nhiều nhất 7,01\u00a0%'],
    ['a rate that grows', rateText(-18.3), 'tăng 18,3\u00a0%'],
    ['a rate of what is costed', rateText(50, 'open'), 'giảm 50\u00a0% phần tính được'],
    ['nothing unsaid', unsaidText(exact), ''],
    ['lines unsaid', unsaidText(open), 'chưa kể 5 khoản chưa tính được'],
    [
      'procedures left out for their figures',
      unsaidText({ unsaid: 2, left: 1, conflicting: 1 }),
      'chưa kể 2 khoản, 1 thủ tục chưa tính được, 1 thủ tục có số liệu mâu thuẫn',
    ],
    ['a cell at least', savedText(5, formatMoney, 'lower'), 'ít nhất 5 đồng'],
    ['a cell of an increase at least', savedText(-5, formatMoney, 'upper'), 'tăng ít nhất 5 đồng'],
    ['a cost at least', boundText(5, 'lower'), 'ít nhất 5 đồng'],
    ['a cost that cannot be said has no bound', boundText(undefined, 'lower'), 'chưa tính được'],
    ['procedures left', unsaidText({ unsaid: 0, left: 1 }), 'chưa kể 1 thủ tục chưa tính được'],
    ['two digits', roughMoney(1_415_300_000_000), '1.400 tỷ đồng'],
    ['two digits of millions', roughMoney(33_412_000), '33 triệu đồng'],
    ['a range', rangeText(38.7e9, 97.3e9), 'tiết kiệm từ 39 tỷ đồng đến 97 tỷ đồng'],
    ['a range of increases', rangeText(-713e6, -106e6), 'tăng từ 110 triệu đồng đến 710 triệu đồng'],
    ['a range on both sides', rangeText(-10e6, 30e6), 'từ tăng 10 triệu đồng đến tiết kiệm 30 triệu đồng'],
    ['whole days', daysText({ amount: 5, unit: 'working-day' }), '5 ngày làm việc'],
    ['a mean of days', daysText({ amount: 2.02, unit: 'day' }), 'bình quân khoảng 2 ngày'],
    [
      'a sentence with lines unsaid',
      savingSentence('P', amount, [], open),
      'P tiết kiệm 64.000.000.000 đồng một năm, tức nhiều nhất 64 %: từ ít nhất 100.000.000.000 đồng còn ít nhất 36.000.000.000 đồng, chưa kể 5 khoản chưa tính được.',
    ],
    [
      'the headline of an illustration, its range first',
      headline(amount, { claim: open, drafts: true, spread: { p5: 38.7e9, p95: 97.3e9 } }),
      'Phương án minh họa, ước tiết kiệm từ 39 tỷ đồng đến 97 tỷ đồng mỗi năm (số có khả năng nhất: 64 tỷ đồng, giảm nhiều nhất 64\u00a0%); chưa kể 5 khoản chưa tính được',
    ],
    [
      'the headline of an illustration that costs more',
      headline(grown, { claim: exact, drafts: true }),
      'Phương án minh họa, ước tăng 40 tỷ đồng mỗi năm (tăng 40\u00a0%)',
    ],
    [
      'the headline of a proposal on counted volumes',
      headline(amount, { claim: exact, drafts: false }),
      'Tiết kiệm 64.000.000.000\u00a0đồng mỗi năm, giảm 64\u00a0%',
    ],
    ['the what-if', savingNow(-5, -1.5, exact), 'Tăng 5 đồng mỗi năm, tăng 1,5\u00a0%.'],
    [
      'the what-if with lines unsaid',
      savingNow(5, 1.5, open),
      'Tiết kiệm 5 đồng mỗi năm, giảm nhiều nhất 1,5\u00a0%; chưa kể 5 khoản chưa tính được.',
    ],
    ['a norm of papers', norm('paper-norm', 'form.pages'), 'Định mức: số trang của một mẫu đơn, tờ khai'],
    ['a norm of trips', norm('trip-norm', 'submit'), 'Định mức: số lượt đi lại để nộp hồ sơ'],
    [
      'a share',
      quantityName({ procedure: '1.001193', line: 'shares', input: 'channels.online' }, []),
      'Tỷ lệ: Trực tuyến',
    ],
    [
      'what was varied',
      variedText(
        [
          { procedure: '', line: 'trip-norm', input: 'submit' },
          { procedure: '1.001193', line: 'submissions', input: 'subjects' },
        ],
        [],
      ),
      'Cho thay đổi: số lượt; định mức. Giữ nguyên: công sức từng việc; tỷ lệ cách nộp, trường hợp, hoàn cảnh; thu nhập một giờ; cơ cấu địa bàn; mức phí, lệ phí.',
    ],
    [
      'a share and a parameter that were varied, and the other shares that were not',
      variedText(
        [
          { procedure: '1.001193', line: 'shares', input: 'channels.online' },
          { procedure: '', line: 'locality-mix', input: 'urban' },
        ],
        [],
      ),
      'Cho thay đổi: tỷ lệ: Trực tuyến; cơ cấu địa bàn. Giữ nguyên: số lượt; công sức từng việc; định mức; thu nhập một giờ; các tỷ lệ khác; mức phí, lệ phí.',
    ],
  ]
  test.each(cases)('%s', (_name, text, expected) => {
    expect(text).toBe(expected)
  })
})
