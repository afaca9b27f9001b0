// Kinds of faults in the files beside the records: acts, overlays, lists, calendars, parameters, proposals and figures.
import { type Fault, inLine } from './hand.ts'

/** Which files a fault is made in, and the fault. */
export type FaultOfFile = readonly [RegExp, Fault]

/** Changes a random line that fits; nothing where the change leaves it as it is. */
const line =
  (fits: RegExp, change: (line: string) => string): Fault =>
  (text, draw, codes) => {
    const next = inLine(fits, change)(text, draw, codes)
    return next === text ? undefined : next
  }
const list = (name: string) => new RegExp(`^lists/${name}\\.yaml$`)
const yearOf = (by: number) => (text: string) => text.replace(/20\d\d/, year => String(Number(year) + by))
const swapped = (text: string) => text.replace(/(\d)(?!\1)(\d)/, '$2$1')

export const kindsOfFiles: Readonly<Record<string, FaultOfFile>> = {
  'act: in force before it was signed': [/^acts\//, line(/^from: 20/, yearOf(-1))],
  'act: ends long after the text does': [/^acts\//, line(/^to: 20/, yearOf(5))],
  'act: a procedure twice': [/^acts\//, line(/procedures: \["/, text => text.replace(/\["([\d.]+)"/, '["$1", "$1"'))],
  'act: an article beyond all': [
    /^acts\//,
    line(/article: Điều \d+/, text => text.replace(/Điều (\d+)/, 'Điều $1$1$1')),
  ],
  'act: compared with another text': [
    /^acts\//,
    line(/^checked: .*số \d+/, text => text.replace(/số (\d)(\d?)/, 'số 7$1$2')),
  ],
  'act: a form of another text': [/^acts\//, line(/số \d+\/20\d\d\/NĐ-CP \}/, yearOf(-2))],
  'overlay: place of another province': [
    /^overlays\//,
    line(/^ {4}name: .*tỉnh \p{Lu}/u, text => text.replace(/tỉnh \p{Lu}.*$/u, 'tỉnh Lâm Đồng')),
  ],
  'overlay: street in another province': [
    /^overlays\//,
    line(/^ {4}address: .*phường \p{Lu}/u, text => text.replace(/phường [^,"]+/, 'phường Buôn Ma Thuột')),
  ],
  'overlay: a digit of the telephone lost': [
    /^overlays\//,
    line(/^ {4}phone: /, text => text.replace(/\d(?=\D*$)/, '')),
  ],
  'overlay: before its resolution': [/^overlays\/(?:79|01|40)/, line(/^ {4}from: 20/, yearOf(-3))],
  'overlay: council of another province': [
    /^overlays\//,
    line(/source: .*(?:thành phố|Thành phố|tỉnh) (?:Hà Nội|Hồ Chí Minh|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/u, text =>
      text.replace(/(?:thành phố|Thành phố|tỉnh) (?:Hà Nội|Hồ Chí Minh|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/u, 'tỉnh Cao Bằng'),
    ),
  ],
  'overlay: name of the procedure beside its code': [
    /^overlays\//,
    line(/procedure: "[\d.]+" {2}# /, text => text.replace(/# .*/, '# Cấp giấy phép xây dựng nhà ở')),
  ],
  'overlay: shares of places': [/^overlays\//, line(/^ {2}urban: 0/, text => text.replace(/0\.\d+/, '0.94'))],
  'calendar: another day of the week': [
    /^calendar\//,
    line(/thứ \p{Lu}\p{Ll}+ \d\d\/\d\d\/\d{4}/u, text =>
      text.replace(/thứ \p{Lu}\p{Ll}+/u, found => (found === 'thứ Tư' ? 'thứ Năm' : 'thứ Tư')),
    ),
  ],
  'calendar: a holiday a day late': [
    /^calendar\//,
    line(/date: \d{4}-(?:01-01|04-30|05-01|09-02), name: (?:Tết Dương|Ngày Chiến|Ngày Quốc tế|Quốc khánh, )/, text =>
      text.replace(
        /(\d{4})-(\d\d)-(\d\d)/,
        (_, year: string, month: string, day: string) =>
          `${year}-${month}-${day === '30' ? '29' : String(Number(day) + 1).padStart(2, '0')}`,
      ),
    ),
  ],
  'calendar: the name of another holiday': [
    /^calendar\//,
    line(/-04-30, name: /, text => text.replace(/name: [^,]+/, 'name: Quốc khánh')),
  ],
  'parameter: digits exchanged': [/^parameters\/(?:hourly|sector|official)/, line(/^ {4}value: \d\d/, swapped)],
  'parameter: a zero more': [/^parameters\//, line(/^ {4}value: \d{4,}/, text => `${text}0`)],
  'parameter: source of another year': [/^parameters\/hourly/, line(/source: .*năm 20\d\d/, yearOf(2))],
  'parameter: an amount of a text not yet signed': [/^parameters\/(?:luong|muc)/, line(/^ {2}- from: 20/, yearOf(-6))],
  'proposal: another amount in its name': [
    /^proposals\//,
    line(/^name: .*\d{2,3}\.000/, text => text.replace(/\d{2,3}\.000/, '85.000')),
  ],
  'proposal: another number in its assumptions': [
    /^proposals\//,
    line(/khoảng [\d,]+ triệu/, text => text.replace(/khoảng [\d,]+ triệu/, 'khoảng 7,3 triệu')),
  ],
  'proposal: costed on a day after it begins': [/^proposals\//, line(/^costOn: 20/, yearOf(5))],
  'proposal: an article beyond all': [
    /^proposals\//,
    line(/article: "?Điều \d+/, text => text.replace(/Điều (\d+)/, 'Điều $1$1$1')),
  ],
  'claim: figure and name': [/^claims\//, line(/^figure: \d\d/, swapped)],
  'published: name and count': [/^published\//, line(/^procedures: \d\d/, swapped)],
  'published: another year than its source': [/^published\//, line(/^year: 20/, yearOf(-3))],
  'indicator: period and source': [/^indicators\//, line(/source: .*năm 20\d\d/, yearOf(-4))],
  'indicator: the name of another province': [
    /^indicators\/(?:dong|nghe|dak|son)/,
    line(/^unit: /, () => 'unit: Tỉnh Cà Mau'),
  ],
  'review: another period than its name': [/^reviews\//, line(/^name: .*20\d\d/, yearOf(-5))],
  'law: title of another kind': [
    list('legal-documents'),
    line(/^ {2}title: (?:Nghị định|Thông tư|Luật) /, text =>
      text.replace(
        /title: (Nghị định|Thông tư|Luật)/,
        (_, kind: string) => `title: ${kind === 'Luật' ? 'Thông tư' : 'Luật'}`,
      ),
    ),
  ],
  'law: signed in another year': [list('legal-documents'), line(/^ {2}date: 20/, yearOf(-1))],
  'law: in force many years later': [list('legal-documents'), line(/^ {2}from: 20/, yearOf(8))],
  'law: amended by an earlier one': [
    list('legal-documents'),
    line(/^ {2}amendedBy: \[\d/, text => text.replace(/\/20\d\d\//, '/1999/')),
  ],
  'commune: under two provinces': [
    list('communes'),
    line(/^ {4}"\d{5}": /, text => text.replace(/"\d{5}"/, '"00004"')),
  ],
  'commune: no kind': [
    list('communes'),
    line(/^ {4}"\d{5}": (?:Xã|Phường) /, text => text.replace(/(?:Xã|Phường) /, '')),
  ],
  'commune: name twice': [
    list('communes'),
    line(/^ {4}"00\d{3}": Phường /, text => text.replace(/Phường .*/, 'Phường Hoàn Kiếm')),
  ],
  'province: slug of another spelling': [
    list('provinces'),
    line(/slug: /, text => text.replace(/slug: ([a-z]+)/, 'slug: $1g')),
  ],
  'province: town as a region': [
    list('provinces'),
    line(/fullName: /, text => text.replace(/fullName: (Tỉnh|Thành phố) (\p{L}+)/u, 'fullName: $1 $2 Giang')),
  ],
  'agency: level of another': [
    list('agencies'),
    line(/name: "(?:Sở|Bộ) .*level: /, text => text.replace(/level: \w+/, 'level: commune')),
  ],
  'agency: name with a letter wrong': [list('agencies'), line(/name: "Bộ /, text => text.replace('"Bộ ', '"Bô '))],
  'agency: one name twice': [
    list('agencies'),
    line(/id: so-(?!tu-phap)[a-z-]+, name: "Sở /, text => text.replace(/name: "[^"]+"/, 'name: "Sở Tư pháp"')),
  ],
  'sector: one name twice': [
    list('sectors'),
    line(/name: "(?!Hộ tịch)/, text => text.replace(/name: "[^"]+"/, 'name: "Hộ tịch"')),
  ],
  'subjects: group of another': [
    list('subject-kinds'),
    line(/name: "(?:Công dân|Doanh nghiệp)/, text => text.replace(/group: \w+/, 'group: organisation')),
  ],
  'contact: a digit lost': [list('contacts'), line(/^ {2}phone: /, text => text.replace(/\d"$/, '"'))],
  'contact: address of another end': [list('contacts'), line(/^ {2}url: /, text => text.replace('gov.vn', 'gov.com'))],
  'event: a term unlike its neighbours': [
    list('life-events'),
    line(/within: \d+ ngày/, text => text.replace(/within: (\d+)/, 'within: $10')),
  ],
  'event: a procedure twice': [
    list('life-events'),
    line(/^ {6}"[\d.]+", "/, text => text.replace(/"([\d.]+)", "[\d.]+"/, '"$1", "$1"')),
  ],
  'event: a step of no procedure of it': [
    list('life-events'),
    line(/^ {4}- \{? ?procedures: \["/, text => text.replace(/\["[\d.]+"/, '["2.001659"')),
  ],
  'names: of a procedure that is here': [
    list('everyday-names'),
    line(/^- \{ code: "/, text => text.replace(/code: "[\d.]+"/, 'code: "1.001193"')),
  ],
  'phrases: what the procedure is called': [
    list('everyday-phrases'),
    line(/^- \{ code: "1\.001193"/, text => text.replace(/words: \[/, 'words: [Đăng ký khai sinh cho con, ')),
  ],
  'phrases: a code that leads to itself': [
    list('everyday-phrases'),
    line(/^- \{ code: "[\d.]+", as: "/, text => text.replace(/code: "([\d.]+)", as: "[\d.]+"/, 'code: "$1", as: "$1"')),
  ],
  'phrases: one said twice': [
    list('everyday-phrases'),
    line(/^- \{ code: "/, text => text.replace(/words: \[([^,\]]+)/, 'words: [$1, $1')),
  ],
  'names: one word for two': [
    list('everyday-names'),
    line(/words: \[(?!đăng ký tàu cá)/, text => text.replace(/words: \[/, 'words: [đăng ký ghe cá, ')),
  ],
  'papers: output of another': [
    list('paper-kinds'),
    line(/outputOf: "/, text => text.replace(/outputOf: "[\d.]+"/, 'outputOf: "3.000347"')),
  ],
  'papers: one word for two kinds': [
    list('paper-kinds'),
    line(/^- \{ id: (?!giay-khai-sinh)/, text => text.replace(/words: \[/, 'words: [giấy khai sinh, ')),
  ],
  'synonyms: one word twice': [
    list('synonyms'),
    line(/^- words: \[[^",\]]+, [^",\]]+/, text => text.replace(/\[([^",\]]+), /, '[$1, $1, ')),
  ],
  'ended: another year than its text': [list('ended-concepts'), line(/^ {2}ended: 20/, yearOf(-9))],
}
