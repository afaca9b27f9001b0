interface CommandText {
  usage: string
  summary: string
  /** One line an option: flag and what it does. */
  options: readonly (readonly [flag: string, what: string])[]
  examples?: readonly string[]
}

const catalog = ['--catalog THƯ_MỤC', 'danh mục cần dùng (mặc định: danh mục đi kèm)'] as const
const on = ['--on NGÀY', 'tính tại ngày, viết năm-tháng-ngày (mặc định: hôm nay)'] as const
const json = ['--json', 'in JSON cho chương trình khác đọc'] as const

/** What each command is for, as its help prints it. */
export const commandTexts = {
  check: {
    usage: 'thutuc check [TỆP…] [--catalog THƯ_MỤC] [--on NGÀY] [--strict] [--format text|json|github]',
    summary: 'kiểm tra danh mục, hoặc bản nháp TỆP như thể đã nằm trong danh mục',
    options: [
      catalog,
      on,
      ['--strict', 'coi cảnh báo là lỗi'],
      ['--format DẠNG', 'text cho người, json cho chương trình, github cho chú thích'],
    ],
    examples: ['thutuc check --strict --on 2026-11-22', 'thutuc check ban-nhap.yaml'],
  },
  export: {
    usage: 'thutuc export --sheet TỆP.xlsx [--catalog THƯ_MỤC]',
    summary: 'xuất bảng tính để sửa tên, phí, thời hạn, số lượng, ngày đối chiếu; nhập lại bằng thutuc import',
    options: [['--sheet TỆP.xlsx', 'bảng tính cần ghi'], catalog],
    examples: ['thutuc export --sheet danh-muc.xlsx --catalog danh-muc'],
  },
  import: {
    usage: 'thutuc import TỆP… --into THƯ_MỤC [--report TỆP] [--accept MÃ,…|all] [--facts] [--on NGÀY] [--json]',
    summary: 'nhập danh sách của Cổng Dịch vụ công quốc gia thành hồ sơ, hoặc nhập bảng tính .xlsx đã sửa',
    options: [
      ['--into THƯ_MỤC', 'danh mục nhận hồ sơ; chưa có thì tạo'],
      ['--report TỆP', 'ghi báo cáo từng dòng; tên kết thúc bằng .json thì ghi JSON'],
      ['--accept MÃ,…|all', 'lấy theo nguồn cả khi hồ sơ đã được sửa tay'],
      ['--facts', 'chỉ ghi dữ kiện của nguồn vào sources/ cho các hồ sơ đã có, và nói hồ sơ nào phải đọc lại'],
      on,
      json,
    ],
    examples: [
      'thutuc import danh-sach.jsonl.gz --into danh-muc --report nhap.txt',
      'thutuc import danh-muc.xlsx --into danh-muc',
    ],
  },
  list: {
    usage: 'thutuc list [--sector MÃ] [--level CẤP] [--all] [--catalog THƯ_MỤC] [--on NGÀY] [--json]',
    summary: 'liệt kê thủ tục đang có hiệu lực',
    options: [
      ['--sector MÃ', 'chỉ một lĩnh vực, ví dụ ho-tich'],
      ['--level CẤP', 'ministry, province, commune hoặc other'],
      ['--all', 'kể cả thủ tục nội bộ và đã hết hiệu lực'],
      catalog,
      on,
      json,
    ],
    examples: ['thutuc list --sector ho-tich'],
  },
  show: {
    usage: 'thutuc show MÃ [--on NGÀY] [--province MÃ_TỈNH] [--catalog THƯ_MỤC] [--json]',
    summary: 'xem một thủ tục: giấy tờ, thời hạn, phí, nơi nộp',
    options: [on, ['--province MÃ_TỈNH', 'kèm khác biệt của một tỉnh, ví dụ 79'], catalog, json],
    examples: ['thutuc show 1.001193'],
  },
  search: {
    usage: 'thutuc search TỪ… [--limit SỐ] [--catalog THƯ_MỤC] [--json]',
    summary: 'tìm thủ tục; gõ không dấu, viết tắt, cả câu đều được',
    options: [['--limit SỐ', 'nhiều nhất bấy nhiêu kết quả (mặc định 10)'], catalog, json],
    examples: ['thutuc search lam so do', 'thutuc search xac nhan doc than'],
  },
  deadline: {
    usage:
      'thutuc deadline MÃ | --limit THỜI_HẠN  --submitted NGÀY_GIỜ [--channel CÁCH] [--case TRƯỜNG_HỢP] [--catalog THƯ_MỤC] [--json]',
    summary: 'tính ngày hẹn trả, kể rõ từng ngày được tính hay không và vì sao',
    options: [
      ['--limit THỜI_HẠN', 'thời hạn bằng lời, ví dụ "15 ngày làm việc", thay cho mã thủ tục'],
      ['--submitted NGÀY_GIỜ', 'lúc nộp, ví dụ 2026-04-24T16:10'],
      ['--channel CÁCH', 'in-person trực tiếp (mặc định), online trực tuyến, post bưu chính'],
      ['--case TRƯỜNG_HỢP', 'mã trường hợp của thủ tục'],
      ['--if HOÀN_CẢNH', 'mã hoàn cảnh, cách nhau bằng dấu phẩy'],
      ['--supplemented NGÀY_GIỜ', 'lúc nộp đủ giấy tờ bổ sung; thời hạn tính lại từ đây'],
      ['--suspended TỪ..ĐẾN', 'những ngày tạm dừng, ví dụ 2026-04-20..2026-04-22'],
      ['--extended', 'tính cả thời hạn kéo dài mà thủ tục cho phép'],
      ['--province MÃ_TỈNH', 'kèm khác biệt của một tỉnh, ví dụ 79'],
      catalog,
      json,
    ],
    examples: [
      'thutuc deadline --limit "15 ngày làm việc" --submitted 2026-04-24T16:10',
      'thutuc deadline 1.001193 --submitted 2026-11-20T14:00 --channel online',
    ],
  },
  cost: {
    usage: 'thutuc cost MÃ [--on NGÀY] [--model MÔ_HÌNH] [--province MÃ_TỈNH] [--explain] [--catalog THƯ_MỤC] [--json]',
    summary: 'tính chi phí tuân thủ một thủ tục: một lần, một năm, từng công việc',
    options: [
      on,
      ['--model MÔ_HÌNH', 'tt-03-2022 chính thức (mặc định), scm-mo-rong mở rộng'],
      ['--province MÃ_TỈNH', 'theo khác biệt và cơ cấu địa bàn của một tỉnh, ví dụ 79'],
      ['--explain', 'kể rõ từng số ra từ công thức và nguồn nào'],
      catalog,
      json,
    ],
    examples: ['thutuc cost 1.001193 --on 2026-11-22', 'thutuc cost 1.001193 --model scm-mo-rong --explain'],
  },
  compare: {
    usage:
      'thutuc compare PHƯƠNG_ÁN… [--on NGÀY] [--model MÔ_HÌNH] [--province MÃ_TỈNH] [--draws SỐ] [--seed SỐ] [--explain] [--catalog THƯ_MỤC] [--json]',
    summary: 'so chi phí trước và sau phương án đơn giản hóa; nhiều phương án thì tính gộp, không cộng trùng',
    options: [
      ['PHƯƠNG_ÁN', 'mã trong proposals/, hoặc tệp YAML bản nháp'],
      ['--on NGÀY', 'ngày lấy tham số (mặc định: costOn của phương án)'],
      ['--model MÔ_HÌNH', 'tt-03-2022 chính thức (mặc định), scm-mo-rong mở rộng'],
      ['--province MÃ_TỈNH', 'theo khác biệt và cơ cấu địa bàn của một tỉnh, ví dụ 79'],
      ['--draws SỐ', 'số lần rút khi ước lượng khoảng (mặc định 10000)'],
      ['--seed SỐ', 'hạt giống; cùng hạt giống cho cùng kết quả (mặc định 1)'],
      ['--explain', 'in cách tính từng con số, trước và sau, kèm điều luật và nguồn'],
      catalog,
      json,
    ],
    examples: ['thutuc compare khai-sinh-nop-truc-tuyen', 'thutuc compare ban-nhap.yaml --draws 50000 --seed 7'],
  },
  form: {
    usage:
      'thutuc form PHƯƠNG_ÁN [--xlsx TỆP.xlsx] [--docx TỆP.docx] [--on NGÀY] [--model MÔ_HÌNH] [--province MÃ_TỈNH] [--catalog THƯ_MỤC]',
    summary: 'lập biểu mẫu 03/SCM-KSTT của một phương án: bảng tính Excel có công thức, văn bản Word để ký',
    options: [
      ['PHƯƠNG_ÁN', 'mã trong proposals/, hoặc tệp YAML bản nháp'],
      ['--xlsx TỆP.xlsx', 'ghi bảng tính: phần I, II, III và số liệu'],
      ['--docx TỆP.docx', 'ghi văn bản phương án kèm phụ lục'],
      ['--on NGÀY', 'ngày lấy tham số (mặc định: costOn của phương án)'],
      ['--model MÔ_HÌNH', 'tt-03-2022 chính thức (mặc định), scm-mo-rong mở rộng'],
      ['--province MÃ_TỈNH', 'theo khác biệt và cơ cấu địa bàn của một tỉnh, ví dụ 79'],
      catalog,
    ],
    examples: ['thutuc form bo-ban-sao-giay-to-dat --xlsx bieu-mau.xlsx --docx phuong-an.docx'],
  },
  portfolio: {
    usage:
      'thutuc portfolio [--by sector|agency|level|subject] [--top SỐ] [--on NGÀY] [--model MÔ_HÌNH] [--catalog THƯ_MỤC] [--json]',
    summary: 'bức tranh chung: bao nhiêu thủ tục được đơn giản hóa, tiết kiệm bao nhiêu, thủ tục nào tốn nhất',
    options: [
      ['--by NHÓM', 'sector lĩnh vực (mặc định), agency cơ quan, level cấp, subject đối tượng'],
      ['--top SỐ', 'số thủ tục tốn kém nhất được liệt kê (mặc định 10)'],
      on,
      ['--model MÔ_HÌNH', 'tt-03-2022 chính thức (mặc định), scm-mo-rong mở rộng'],
      ['--province MÃ_TỈNH', 'theo khác biệt và cơ cấu địa bàn của một tỉnh, ví dụ 79'],
      catalog,
      json,
    ],
    examples: ['thutuc portfolio --by agency --on 2026-11-22'],
  },
  rank: {
    usage: 'thutuc rank [--model MÔ_HÌNH] [--catalog THƯ_MỤC] [--json]',
    summary: 'xếp các phương án đơn giản hóa theo số tiền tiết kiệm một năm',
    options: [['--model MÔ_HÌNH', 'tt-03-2022 chính thức (mặc định), scm-mo-rong mở rộng'], catalog, json],
  },
  report: {
    usage:
      'thutuc report [--by sector|agency|level|subject] [--on NGÀY] [--since NGÀY] [--model MÔ_HÌNH] [--catalog THƯ_MỤC] [--json]',
    summary: 'tổng chi phí tuân thủ theo lĩnh vực, cơ quan, cấp hoặc đối tượng, kèm độ đầy đủ',
    options: [
      ['--by NHÓM', 'sector lĩnh vực (mặc định), agency cơ quan, level cấp, subject đối tượng'],
      on,
      ['--since NGÀY', 'so với một ngày trước: tách phần do quy định, số lượt, thu nhập, phương pháp'],
      ['--model MÔ_HÌNH', 'tt-03-2022 chính thức (mặc định), scm-mo-rong mở rộng'],
      ['--province MÃ_TỈNH', 'theo khác biệt và cơ cấu địa bàn của một tỉnh, ví dụ 79'],
      catalog,
      json,
    ],
  },
  publish: {
    usage:
      'thutuc publish --province MÃ_TỈNH [--on NGÀY] [--since NGÀY] [--sector MÃ] [--level CẤP] [--docx TỆP.docx] [--xlsx TỆP.xlsx] [--number SỐ] [--date NGÀY] [--record] [--catalog THƯ_MỤC]',
    summary: 'lập dự thảo quyết định công bố danh mục và nội dung thủ tục hành chính của một tỉnh',
    options: [
      ['--province MÃ_TỈNH', 'tỉnh, thành phố, ví dụ 82 hoặc dong-thap'],
      on,
      ['--since NGÀY', 'chỉ những gì thay đổi sau ngày này: mới ban hành, sửa đổi, thay thế, bãi bỏ'],
      ['--sector MÃ', 'chỉ một lĩnh vực, ví dụ ho-tich'],
      ['--level CẤP', 'chỉ một cấp: province hoặc commune'],
      ['--docx TỆP.docx', 'ghi quyết định và hai phụ lục'],
      ['--xlsx TỆP.xlsx', 'ghi danh mục thành bảng tính có lọc'],
      ['--number SỐ', 'số, ký hiệu quyết định; đã ghi rồi thì in lại nguyên văn'],
      ['--date NGÀY', 'ngày ký; kiểm tra thời hạn của Nghị định số 63/2010/NĐ-CP'],
      ['--record', 'ghi lại quyết định đã ký vào decisions/, từ đó không đổi nữa'],
      catalog,
    ],
    examples: [
      'thutuc publish --province 82 --docx quyet-dinh.docx --xlsx danh-muc.xlsx',
      'thutuc publish --province 82 --since 2026-06-30 --docx thay-doi.docx',
      'thutuc publish --province 82 --number 1234/QĐ-UBND --date 2026-11-30 --record',
    ],
  },
  schema: {
    usage: 'thutuc schema [--check]',
    summary: 'viết lại procedures/schema/*.json để trình soạn thảo gợi ý khi gõ',
    options: [['--check', 'chỉ báo tệp nào đã cũ, không ghi']],
  },
  build: {
    usage:
      'thutuc build [--province MÃ] [--catalog THƯ_MỤC] [--on NGÀY] [--out THƯ_MỤC] [--base ĐƯỜNG_DẪN] [--site ĐỊA_CHỈ] [--posting] [--commune TÊN_XÃ]',
    summary: 'dựng trang web tĩnh; thêm --posting để có các tờ in niêm yết',
    options: [
      [
        '--province MÃ',
        'chỉ trang của một tỉnh: thủ tục áp dụng ở tỉnh, theo mức thu và thời hạn của tỉnh; mã (79) hoặc tên (ho-chi-minh)',
      ],
      catalog,
      on,
      ['--out THƯ_MỤC', 'nơi ghi (mặc định dist)'],
      ['--base ĐƯỜNG_DẪN', 'trang nằm dưới đường dẫn này, ví dụ /thu-tuc/'],
      ['--site ĐỊA_CHỈ', 'địa chỉ công khai, ví dụ https://thutuc.tinh.gov.vn'],
      [
        '--posting',
        'thêm /niem-yet/: tờ A4 từng thủ tục, bảng A3 từng lĩnh vực, cẩm nang một xã, có mã QR; cần --site',
      ],
      ['--commune TÊN_XÃ', 'tên xã, phường, đặc khu trên bìa cẩm nang; cần --posting và --province'],
    ],
    examples: [
      'thutuc build --site https://thutuc.tinh.gov.vn --out trang',
      'thutuc build --province 82 --site https://thutuc.dongthap.gov.vn --out trang-dong-thap',
      'thutuc build --province 79 --site https://thutuc.tphcm.gov.vn --posting --commune "Phường Bến Thành"',
    ],
  },
  serve: {
    usage: 'thutuc serve [--port SỐ] [--out THƯ_MỤC] [--catalog THƯ_MỤC] [--on NGÀY]',
    summary: 'dựng trang nếu cần rồi mở trên máy này, in địa chỉ',
    options: [
      ['--port SỐ', 'cổng (mặc định 4321)'],
      ['--out THƯ_MỤC', 'thư mục trang đã dựng (mặc định dist)'],
      catalog,
      on,
    ],
  },
} as const satisfies Record<string, CommandText>

const table = (rows: readonly (readonly [string, string])[]) => {
  const width = Math.max(0, ...rows.map(([flag]) => flag.length))
  return rows.map(([flag, what]) => `  ${flag.padEnd(width)}  ${what}`).join('\n')
}

/** Help of one command. */
export function helpOf(name: keyof typeof commandTexts): string {
  const { usage, summary, options, examples }: CommandText = commandTexts[name]
  const parts = [
    `${usage}\n\n${summary[0]?.toLocaleUpperCase('vi')}${summary.slice(1)}.`,
    `Lựa chọn:\n${table([...options, ['-h, --help', 'xem trợ giúp này']])}`,
  ]
  if (examples) parts.push(`Ví dụ:\n${examples.map(example => `  ${example}`).join('\n')}`)
  return parts.join('\n\n')
}

/** Help of the whole program. */
export const generalHelp = (): string =>
  [
    'thutuc: danh mục thủ tục hành chính, chi phí tuân thủ và trang tra cứu.',
    `Lệnh:\n${table(Object.entries(commandTexts).map(([name, { summary }]) => [name, summary] as const))}`,
    'Xem một lệnh: thutuc LỆNH --help. Phiên bản: thutuc --version.\nMã kết thúc: 0 tốt, 1 dữ liệu có lỗi, 2 gõ chưa đúng.',
  ].join('\n\n')
