import { describe, expect, it } from 'vitest'
import { toneKey } from '../../src/search/fold.ts'
import { retype } from '../../src/search/telex.ts'

describe('keyboard residue', () => {
  it.each([
    { name: 'Telex: dd, aw', typed: 'ddawng', meant: 'đăng' },
    { name: 'Telex: a tone at the end', typed: 'kys', meant: 'ký' },
    { name: 'Telex: uow and f', typed: 'nguowif', meant: 'người' },
    { name: 'Telex: w at the end of the vowels', typed: 'nguoiwf', meant: 'người' },
    { name: 'Telex: the hat typed last', typed: 'giayas', meant: 'giấy' },
    { name: 'Telex: uw', typed: 'truw', meant: 'trư' },
    { name: 'Telex: ee and x', typed: 'leex', meant: 'lễ' },
    { name: 'Telex: oo and j', typed: 'hooj', meant: 'hộ' },
    { name: 'Telex: r', typed: 'ddor', meant: 'đỏ' },
    { name: 'VNI: d9, a8', typed: 'd9a8ng', meant: 'đăng' },
    { name: 'VNI: a tone', typed: 'ky1', meant: 'ký' },
    { name: 'VNI: a6 and a tone', typed: 'd9a6t1', meant: 'đất' },
    { name: 'VNI: u7o7', typed: 'ngu7o7i2', meant: 'người' },
    { name: 'VNI: marks at the end', typed: 'thue61', meant: 'thuế' },
  ])('$name: $typed', ({ typed, meant }) => {
    expect(toneKey(retype(typed) ?? '')).toBe(toneKey(meant))
  })

  it.each(['khai', 'sinh', 'so', 'THPT', 'đăng', '2026', 'covid19x2026'])('leaves %s alone', typed => {
    expect(retype(typed)).toBeUndefined()
  })
})
