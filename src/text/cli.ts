/** What the help says of a command and of each of its options. */
export interface CommandWords<OptionName extends string = string> {
  summary: string
  /** What the arguments are, where their word does not say it. */
  argument?: string
  /** What each option is for, of the common ones only where it differs. */
  options: Readonly<Record<Exclude<OptionName, keyof typeof commonOptions>, string>> &
    Readonly<Partial<Record<keyof typeof commonOptions, string>>>
  examples?: readonly string[]
}

/** What options that mean the same in several commands are for; a command says it where it means something else. */
export const commonOptions = {
  catalog: 'danh mục cần dùng (mặc định: danh mục đi kèm)',
  on: 'tính tại ngày, viết năm-tháng-ngày (mặc định: hôm nay)',
  json: 'in JSON cho chương trình khác đọc',
  sector: 'chỉ một lĩnh vực, ví dụ ho-tich',
  model: 'tt-03-2022 chính thức (mặc định), scm-mo-rong mở rộng',
  province: 'kèm khác biệt của một tỉnh, ví dụ 79 hoặc "Hồ Chí Minh"',
} as const

const costProvince = 'theo khác biệt và cơ cấu địa bàn của một tỉnh, ví dụ 79 hoặc "Hồ Chí Minh"'
const costDay = 'ngày lấy tham số (mặc định: costOn của phương án)'
const grouping = 'sector lĩnh vực (mặc định), agency cơ quan, level cấp, subject đối tượng'

/** What each command is for, as its help prints it. */
export const commandTexts = {
  ahead: {
    summary: 'điều gì sắp thay đổi: quy định sắp có hiệu lực, sắp hết hiệu lực, và điều chưa ai quyết định',
    options: {
      within: 'nhìn trước bao nhiêu ngày (mặc định 400)',
      province: 'theo khác biệt của một tỉnh; mã (79) hoặc tên',
    },
    examples: ['thutuc ahead --within 120', 'thutuc ahead --province ha-noi --sector ho-tich'],
  },
  check: {
    summary: 'kiểm tra danh mục, hoặc bản nháp TỆP như thể đã nằm trong danh mục',
    options: {
      strict: 'coi cảnh báo là lỗi',
      format: 'text cho người, json cho chương trình, github cho chú thích',
    },
    examples: ['thutuc check --strict --on 2026-11-22', 'thutuc check ban-nhap.yaml'],
  },
  edit: {
    summary:
      'mở biểu mẫu trong trình duyệt của máy này để sửa hồ sơ, khác biệt của tỉnh, phương án, văn bản; không cần biết YAML',
    options: {
      port: 'cổng (mặc định: cổng trống bất kỳ)',
      catalog: 'thư mục danh mục cần sửa (mặc định: danh mục đi kèm)',
      on: 'kiểm tra và tính tác động tại ngày (mặc định: hôm nay)',
    },
    examples: ['thutuc edit --catalog danh-muc', 'thutuc edit --catalog danh-muc --port 4400 --on 2027-01-01'],
  },
  export: {
    summary:
      'xuất bảng tính để sửa rồi nhập lại, các bảng Parquet để hỏi bằng SQL, hoặc tài liệu cho máy tìm kiếm OpenSearch',
    options: {
      sheet: 'bảng tính cần ghi: tên, phí, thời hạn, nơi nộp, giấy tờ, các bước, số lượng, ngày đối chiếu',
      parquet:
        'thư mục nhận các bảng Parquet: thủ tục, giấy tờ, phí, thời hạn, dòng chi phí, thay đổi, tiết kiệm, chỉ tiêu',
      opensearch: 'thư mục nhận thiết lập và tài liệu của chỉ mục OpenSearch; mỗi tỉnh một chỉ mục riêng',
      on: 'các bảng theo quy định và tham số ngày này (mặc định: hôm nay)',
      province: 'bảng tính để một tỉnh đặt điều khác quy định chung, hoặc các bảng Parquet của tỉnh; mã (79) hoặc tên',
      sector: 'bảng tính chỉ của một lĩnh vực, ví dụ ho-tich',
      'all-provinces': 'các bảng của cả nước và của từng tỉnh',
    },
    examples: [
      'thutuc export --sheet danh-muc.xlsx --catalog danh-muc',
      'thutuc export --sheet tinh.xlsx --province 82 --sector ho-tich --catalog danh-muc',
      'thutuc export --parquet bang --all-provinces',
      'thutuc export --opensearch may-tim --all-provinces',
    ],
  },
  import: {
    summary: 'nhập danh sách của Cổng Dịch vụ công quốc gia thành hồ sơ, hoặc nhập bảng tính .xlsx đã sửa',
    options: {
      into: 'danh mục nhận hồ sơ; chưa có thì tạo',
      report: 'ghi báo cáo từng dòng; tên kết thúc bằng .json thì ghi JSON',
      accept: 'lấy theo nguồn cả khi hồ sơ đã được sửa tay; nói rõ giá trị cũ và mới',
      keep: 'giữ chỗ đã sửa tay khi nguồn cũng đổi ở đó, và không hỏi lại',
      full: 'các tệp là toàn bộ danh sách: nói hồ sơ nào đã nhập trước đây mà nay không còn',
      preview: 'bảng tính: chỉ nói ô nào sẽ đổi từ gì thành gì, không ghi',
      facts: 'chỉ ghi dữ kiện của nguồn vào sources/ cho các hồ sơ đã có, và nói hồ sơ nào phải đọc lại',
    },
    examples: [
      'thutuc import danh-sach.jsonl.gz --into danh-muc --report nhap.txt',
      'thutuc import danh-muc.xlsx --into danh-muc',
    ],
  },
  list: {
    summary: 'liệt kê thủ tục đang có hiệu lực',
    options: {
      province: 'chỉ thủ tục áp dụng ở một tỉnh, theo quy định của tỉnh',
      level: 'ministry, province, commune hoặc other',
      all: 'kể cả thủ tục nội bộ và đã hết hiệu lực',
      against: 'bảng .xlsx hoặc .csv do cơ quan khác lập: nêu điều thiếu, thừa, khác tên, có lẽ là một',
      office: 'cơ quan niêm yết, ghi trên đầu mỗi tờ in',
      docx: 'ghi tờ niêm yết của mọi thủ tục trong danh mục thành một tệp Word',
      pdf: 'ghi tờ niêm yết của mọi thủ tục trong danh mục thành một tệp PDF/A có cấu trúc',
    },
    examples: [
      'thutuc list --sector ho-tich',
      'thutuc list --province 22 --level commune',
      'thutuc list --province 22 --level commune --against danh-muc-xa.xlsx',
      'thutuc list --province 22 --sector ho-tich --pdf to-niem-yet.pdf',
    ],
  },
  show: {
    summary: 'xem một thủ tục: giấy tờ, thời hạn, phí, nơi nộp',
    options: {
      filed: 'ngày đã nộp hồ sơ: xem quy định áp dụng cho hồ sơ ấy vào ngày --on',
      'choose-new': 'người nộp chọn quy định mới, khi văn bản cho chọn',
      channel: 'chỉ cho một cách nộp: in-person trực tiếp, online trực tuyến, post bưu chính',
      case: 'chỉ cho một trường hợp của thủ tục, theo mã hoặc tên',
      if: 'mã hoàn cảnh đúng với người nộp, cách nhau bằng dấu phẩy; hoàn cảnh khác coi là không đúng',
      office: 'cơ quan niêm yết, ghi trên đầu tờ in',
      docx: 'ghi thành tờ in Word thay vì in ra màn hình',
      pdf: 'ghi thành tờ in PDF/A có cấu trúc thay vì in ra màn hình',
    },
    examples: [
      'thutuc show 1.001193',
      'thutuc show 1.001193 --province 01 --office "UBND phường Hoàn Kiếm" --pdf to-niem-yet.pdf',
      'thutuc show 1.001456 --channel online',
      'thutuc show 1.001456 --filed 2027-02-26 --on 2027-03-02',
    ],
  },
  diff: {
    summary: 'so hai ngày, hai thư mục hoặc hai phiên bản Git: thủ tục nào khác, khác ở đâu, do văn bản nào',
    argument: 'hai ngày, hai thư mục danh mục, hoặc hai phiên bản Git; bản trước ghi trước',
    options: {
      procedure: 'chỉ một thủ tục, theo mã',
      on: 'ngày xem hai thư mục, hai phiên bản (mặc định: hôm nay)',
    },
    examples: [
      'thutuc diff 2026-08-14 2027-03-01',
      'thutuc diff 2026-12-31 2027-01-01 --procedure 1.014957',
      'thutuc diff HEAD~1 HEAD --sector ho-tich',
    ],
  },
  search: {
    summary: 'tìm thủ tục; gõ không dấu, viết tắt, cả câu đều được',
    options: {
      province: 'chỉ thủ tục áp dụng ở một tỉnh, theo quy định của tỉnh',
      limit: 'nhiều nhất bấy nhiêu kết quả (mặc định 10)',
      engine: 'hỏi chỉ mục OpenSearch đã nạp; câu hỏi vẫn được hiểu, kết quả vẫn được xếp như ở đây',
    },
    examples: [
      'thutuc search lam so do',
      'thutuc search xac nhan doc than',
      'thutuc search --engine http://127.0.0.1:9200/thutuc lam so do',
    ],
  },
  deadline: {
    summary: 'tính ngày hẹn trả, kể rõ từng ngày được tính hay không và vì sao',
    options: {
      limit: 'thời hạn bằng lời, ví dụ "15 ngày làm việc", thay cho mã thủ tục',
      submitted: 'lúc nộp, ví dụ 2026-04-24T16:10',
      channel: 'in-person trực tiếp (mặc định), online trực tuyến, post bưu chính',
      case: 'trường hợp của thủ tục, theo mã hoặc tên',
      if: 'mã hoàn cảnh của thủ tục, cách nhau bằng dấu phẩy',
      supplemented: 'lúc nộp đủ giấy tờ bổ sung; thời hạn tính lại từ đây',
      suspended: 'những ngày tạm dừng, ví dụ 2026-04-20..2026-04-22',
      extended: 'tính cả thời hạn kéo dài mà thủ tục cho phép',
      arrived: 'lúc cơ quan giải quyết nhận được hồ sơ, khi nộp ở nơi khác; thời hạn tính từ đây',
    },
    examples: [
      'thutuc deadline --limit "15 ngày làm việc" --submitted 2026-04-24T16:10',
      'thutuc deadline 1.001193 --submitted 2026-11-20T14:00 --channel online',
    ],
  },
  cost: {
    summary: 'tính chi phí tuân thủ một thủ tục: một lần, một năm, từng công việc',
    options: {
      province: costProvince,
      explain: 'kể rõ từng số ra từ công thức và nguồn nào',
    },
    examples: ['thutuc cost 1.001193 --on 2026-11-22', 'thutuc cost 1.001193 --model scm-mo-rong --explain'],
  },
  compare: {
    summary: 'so chi phí trước và sau phương án đơn giản hóa; nhiều phương án thì tính gộp, không cộng trùng',
    argument: 'mã trong proposals/, hoặc tệp YAML bản nháp',
    options: {
      on: costDay,
      since: 'bắt đầu từ chi phí của ngày này, ví dụ 2024-12-31: tách phần do quy định, do giá đã đổi',
      province: costProvince,
      draws: 'số lần rút khi ước lượng khoảng (mặc định 10000)',
      seed: 'hạt giống; cùng hạt giống cho cùng kết quả (mặc định 1)',
      explain: 'in cách tính từng con số, trước và sau, kèm điều luật và nguồn',
    },
    examples: ['thutuc compare khai-sinh-nop-truc-tuyen', 'thutuc compare ban-nhap.yaml --draws 50000 --seed 7'],
  },
  survey: {
    summary: 'số phút đo được của từng giấy tờ, từng bước: trung vị, số lượt đo, khoảng; ghi vào hồ sơ hoặc phương án',
    argument: 'bảng .csv hoặc .xlsx có các cột Mã thủ tục, Công việc, Số phút, Người đo, Ngày đo',
    options: {
      on: 'ngày đo không được sau ngày này (mặc định: hôm nay)',
      into: 'hồ sơ hoặc phương án YAML nhận số đo; chỉ các dòng ấy đổi, còn lại giữ nguyên',
    },
    examples: ['thutuc survey so-do.csv', 'thutuc survey so-do.xlsx --into phuong-an.yaml'],
  },
  assess: {
    summary:
      'phiếu rà soát, đánh giá một thủ tục: sự cần thiết, tính hợp lý, tính hợp pháp, chi phí; in phiếu đã có hoặc phiếu trống',
    argument: 'mã phiếu trong assessments/, hoặc mã thủ tục',
    options: {
      on: 'ngày lập phiếu trống (mặc định: hôm nay)',
      draft: 'ghi phiếu trống đủ câu hỏi thành tệp YAML để trả lời; không ghi đè tệp đã có',
      docx: 'ghi phiếu thành Word để ký',
      pdf: 'ghi phiếu thành PDF/A có cấu trúc',
    },
    examples: ['thutuc assess xoa-dang-ky-tam-tru-2026', 'thutuc assess 1.001193 --draft phieu.yaml --pdf phieu.pdf'],
  },
  plan: {
    summary: 'kế hoạch rà soát thủ tục của một năm: thủ tục nào đã rà soát, phương án ở chặng nào, việc nào quá hạn',
    argument: 'mã trong plans/; không ghi thì mọi kế hoạch',
    options: {
      on: 'tình hình tại ngày (mặc định: hôm nay)',
      docx: 'ghi một kế hoạch thành Word để ký',
      pdf: 'ghi một kế hoạch thành PDF/A có cấu trúc',
    },
    examples: ['thutuc plan --on 2026-11-27', 'thutuc plan ke-hoach-2026 --docx ke-hoach.docx'],
  },
  form: {
    summary:
      'lập biểu mẫu 03/SCM-KSTT của một phương án: bảng tính Excel có công thức, văn bản Word để ký, PDF để lưu và đăng',
    argument: 'mã trong proposals/, hoặc tệp YAML bản nháp',
    options: {
      xlsx: 'ghi bảng tính: phần I, II, III và số liệu',
      docx: 'ghi văn bản phương án kèm phụ lục',
      pdf: 'ghi văn bản ấy thành PDF/A có cấu trúc',
      on: costDay,
      province: costProvince,
    },
    examples: ['thutuc form ho-kinh-doanh-bo-ban-sao-can-cuoc --xlsx bieu-mau.xlsx --docx phuong-an.docx'],
  },
  summary: {
    summary:
      'báo cáo tổng hợp nhiều phương án: thủ tục nào, sửa gì, tiết kiệm bao nhiêu, phải sửa văn bản nào; thành Word và PDF để ký',
    argument: 'mã trong proposals/, hoặc các tệp YAML bản nháp; không ghi thì mọi phương án',
    options: {
      docx: 'ghi báo cáo kèm phụ lục từng thủ tục',
      pdf: 'ghi báo cáo ấy thành PDF/A có cấu trúc',
      on: costDay,
    },
    examples: [
      'thutuc openings --sector dat-dai --draft nhap',
      'thutuc summary nhap/*.yaml --docx bao-cao.docx --pdf bao-cao.pdf',
    ],
  },
  portfolio: {
    summary: 'bức tranh chung: bao nhiêu thủ tục được đơn giản hóa, tiết kiệm bao nhiêu, thủ tục nào tốn nhất',
    options: {
      by: grouping,
      top: 'số thủ tục tốn kém nhất được liệt kê (mặc định 10)',
      province: costProvince,
    },
    examples: ['thutuc portfolio --by agency --on 2026-11-22'],
  },
  rank: {
    summary: 'xếp các phương án đơn giản hóa theo số tiền tiết kiệm một năm',
    options: {},
  },
  report: {
    summary: 'tổng chi phí tuân thủ theo lĩnh vực, cơ quan, cấp hoặc đối tượng, kèm độ đầy đủ',
    options: {
      by: grouping,
      since: 'so với một ngày trước: tách phần do quy định, số lượt, thu nhập, phương pháp',
      province: costProvince,
    },
  },
  openings: {
    summary:
      'tìm nội dung có thể đơn giản hóa: giấy tờ Nhà nước đã có, khái niệm đã hết, thời hạn dài …, kèm chi phí tiết kiệm',
    options: {
      agency: 'chỉ thủ tục của một cơ quan, ví dụ ubnd-cap-xa',
      level: 'chỉ một cấp: ministry, province hoặc commune',
      top: 'số nội dung được liệt kê (mặc định 30)',
      draft: 'ghi phương án nháp của từng lĩnh vực vào thư mục; không ghi đè tệp đã có',
    },
    examples: ['thutuc openings --sector ho-tich', 'thutuc openings --sector dat-dai --draft nhap'],
  },
  claims: {
    summary: 'theo lại các con số đã công bố: dựng lại được, khớp khi làm tròn, chỉ đúng nếu, hay không theo được',
    options: {},
    examples: ['thutuc claims', 'thutuc claims --json'],
  },
  board: {
    summary: 'mục tiêu và kết quả: đã hứa gì, đạt gì, đạt hay không; phương án đã chấp thuận sau 12 và 24 tháng',
    options: {
      province: 'chỉ chỉ tiêu của một tỉnh; mã (79) hoặc tên',
      period: 'chỉ các kỳ chạm vào những ngày này',
      limits: 'thay vào đó: thời hạn của các thủ tục ngắn đi bao nhiêu giữa hai ngày, tính từ hồ sơ',
      csv: 'ghi mọi chỉ tiêu thành bảng CSV',
      on: 'ngày xem (mặc định: hôm nay)',
    },
    examples: ['thutuc board --province 22', 'thutuc board --limits 2026-07-31..2026-11-27'],
  },
  sunset: {
    summary: 'văn bản tạm thời nào sắp hết, thủ tục và khoản miễn giảm nào mất theo, mất bao nhiêu một năm',
    options: { within: 'nhìn trước bao nhiêu ngày (mặc định 400)' },
    examples: ['thutuc sunset --on 2026-11-27'],
  },
  review: {
    summary: 'rà soát văn bản: thủ tục nào dựa vào văn bản đã hết, hết một phần, sắp hết hoặc chưa rõ hiệu lực',
    options: {
      within: 'coi là sắp hết khi hết trong bấy nhiêu ngày (mặc định 400)',
      province: 'thủ tục áp dụng ở một tỉnh; mã (79) hoặc tên',
      csv: 'ghi mọi văn bản thành bảng CSV',
    },
    examples: ['thutuc review --on 2027-03-02', 'thutuc review --sector ho-tich --csv ra-soat.csv'],
  },
  letter: {
    summary: 'soạn thư của cơ quan về một hồ sơ: xin lỗi và hẹn lại, yêu cầu bổ sung một lần, từ chối tiếp nhận',
    argument: 'loại thư (apology, supplements hoặc refusal), rồi mã thủ tục',
    options: {
      filed: 'ngày giờ nhận hồ sơ, ví dụ 2026-11-20T09:30; chỉ ghi ngày thì tính từ 8 giờ',
      on: 'ngày của thư (mặc định: hôm nay)',
      office: 'cơ quan gửi thư, ví dụ "UBND phường Bến Thành"',
      place: 'địa danh trước ngày tháng, ví dụ "Hà Nội"',
      applicant: 'người nộp hồ sơ; không ghi thì để chỗ trống',
      address: 'địa chỉ người nộp; không ghi thì để chỗ trống',
      dossier: 'mã số hồ sơ; không ghi thì để chỗ trống',
      because: 'lý do, viết thành câu',
      until: 'thư xin lỗi: ngày hẹn mới',
      papers: 'thư bổ sung: mã giấy tờ của thủ tục cần bổ sung, cách nhau bằng dấu phẩy',
      competent: 'thư từ chối: cơ quan có thẩm quyền, khi nộp nhầm nơi',
      channel: 'cách nộp: in-person trực tiếp, online trực tuyến, post bưu chính',
      case: 'trường hợp của thủ tục, theo mã hoặc tên',
      if: 'mã hoàn cảnh đúng với người nộp, cách nhau bằng dấu phẩy',
      docx: 'ghi thư thành Word để ký',
      pdf: 'ghi thư thành PDF/A có cấu trúc',
    },
    examples: [
      'thutuc letter apology 1.001193 --filed 2026-11-20 --until 2026-12-01 --office "UBND xã An Bình" --because "Hệ thống gặp sự cố" --docx thu.docx',
      'thutuc letter supplements 1.001193 --filed 2026-11-20 --papers giay-chung-sinh --office "UBND xã An Bình" --because "Chưa có trong hồ sơ" --pdf thu.pdf',
    ],
  },
  publish: {
    summary: 'lập dự thảo quyết định công bố danh mục và nội dung thủ tục hành chính của một tỉnh',
    options: {
      province: 'tỉnh, thành phố, ví dụ 82 hoặc dong-thap',
      since: 'chỉ những gì thay đổi sau ngày này: mới ban hành, sửa đổi, thay thế, bãi bỏ, không thực hiện',
      changes: 'chỉ những gì nay khác với các quyết định đã ghi, dù hồ sơ có ghi ngày sửa hay không',
      level: 'chỉ một cấp: province hoặc commune',
      proposer: 'ai đề nghị, ví dụ "Giám đốc Sở Tư pháp"',
      submission: 'tờ trình, ví dụ "Tờ trình số 12/TTr-STP ngày 25/11/2026"',
      capacity: 'chairman Chủ tịch ký (mặc định), deputy ký thay (KT.), authorised thừa ủy quyền (TUQ.)',
      title: 'chức vụ người ký khi ký thay hoặc thừa ủy quyền',
      signer: 'họ và tên người ký',
      effective: 'ngày quyết định có hiệu lực (mặc định: ngày ký)',
      replaces: 'số các quyết định bị thay thế, cách nhau bằng dấu phẩy',
      'list-only': 'chỉ công bố danh mục, không kèm nội dung từng thủ tục',
      list: 'danh mục theo cách cung cấp: online-full toàn trình, online-part một phần, post bưu chính, boundary-free không phụ thuộc địa giới',
      docx: 'ghi quyết định và hai phụ lục',
      xlsx: 'ghi danh mục thành bảng tính có lọc',
      pdf: 'ghi quyết định và hai phụ lục thành PDF/A có cấu trúc',
      number: 'số, ký hiệu quyết định; đã ghi rồi thì in lại nguyên văn',
      date: 'ngày ký; kiểm tra thời hạn của Nghị định 63/2010/NĐ-CP',
      record: 'ghi lại quyết định đã ký vào decisions/, từ đó không đổi nữa',
      draft: 'lưu bản nháp dưới mã ngắn này, để thẩm định, trình, ký bằng thutuc decision',
      by: 'ai lập bản nháp',
      strict: 'không ghi gì khi danh mục còn lỗi hoặc cảnh báo',
    },
    examples: [
      'thutuc publish --province 82 --docx quyet-dinh.docx --xlsx danh-muc.xlsx',
      'thutuc publish --province 82 --changes --docx thay-doi.docx',
      'thutuc publish --province 82 --level commune --list post --docx buu-chinh.docx',
      'thutuc publish --province 82 --number 1234/QĐ-UBND --date 2026-11-30 --record',
    ],
  },
  journal: {
    summary: 'sổ các phiên bản dữ liệu mở của một trang: ghi thêm phiên bản mới, dựng lại đúng từng byte phiên bản cũ',
    argument: 'sổ cần đọc hoặc ghi; chưa có thì tạo',
    options: {
      add: 'ghi thêm tệp du-lieu/thu-tuc.json vừa dựng, chỉ những dòng đã đổi',
      version: 'phiên bản cần dựng lại, hoặc một ngày',
      out: 'nơi ghi phiên bản được dựng lại',
    },
    examples: [
      'thutuc journal so.ndjson --add dist/du-lieu/thu-tuc.json',
      'thutuc journal so.ndjson --version 2026-11-27 --out thu-tuc.json',
    ],
  },
  mcp: {
    summary: 'mở danh mục cho trợ lý AI qua MCP (vào, ra chuẩn): tám công cụ chỉ đọc, mỗi câu trả lời kèm nguồn',
    options: {},
  },
  posted: {
    summary: 'sổ niêm yết: tờ nào dán ở đâu đã cũ, tờ nào sẽ cũ và từ ngày nào',
    options: {
      province: 'tỉnh, thành phố, ví dụ 22 hoặc quang-ninh',
      within: 'nhìn trước bao nhiêu ngày (mặc định 400)',
      docx: 'ghi các tờ phải in lại thành một tệp Word',
      pdf: 'ghi các tờ phải in lại thành một tệp PDF/A có cấu trúc',
    },
    examples: [
      'thutuc posted --catalog danh-muc --province 22',
      'thutuc posted --catalog danh-muc --province 22 --pdf in-lai.pdf',
    ],
  },
  init: {
    summary:
      'lập thư mục danh mục cho một cơ quan: hồ sơ, danh sách văn bản, tệp khác biệt của tỉnh có ví dụ, cài đặt trình soạn thảo',
    argument: 'thư mục mới, hoặc thư mục trống',
    options: {
      province: 'tỉnh, thành phố, ví dụ 22 hoặc quang-ninh',
      on: 'kiểm tra danh mục tại ngày (mặc định: hôm nay)',
      catalog: 'danh mục để chép hồ sơ và danh sách (mặc định: danh mục đi kèm)',
    },
    examples: ['thutuc init danh-muc --province 22'],
  },
  decision: {
    summary: 'các quyết định của tỉnh, nháp và đã ghi, đang ở bước nào; đưa một bản nháp sang bước kế tiếp',
    argument: 'mã ngắn của bản nháp',
    options: {
      province: 'tỉnh, thành phố, ví dụ 22 hoặc quang-ninh',
      state: 'bước kế tiếp: appraised thẩm định, submitted trình, signed đã ký',
      by: 'ai làm bước này',
      on: 'ngày làm (mặc định: hôm nay)',
      number: 'số, ký hiệu quyết định, khi đã ký',
      date: 'ngày ký',
    },
    examples: [
      'thutuc decision --province 22',
      'thutuc decision thang-12 --province 22 --state appraised --by "Nguyễn Văn A"',
      'thutuc decision thang-12 --province 22 --state signed --by "Trần Thị B" --number 1234/QĐ-UBND --date 2026-12-04',
    ],
  },
  schema: {
    summary: 'viết lại procedures/schema/*.json để trình soạn thảo gợi ý khi gõ',
    options: { check: 'chỉ báo tệp nào đã cũ, không ghi' },
  },
  build: {
    summary: 'dựng trang web tĩnh; thêm --posting để có các tờ in niêm yết',
    options: {
      province: 'chỉ trang của một tỉnh: thủ tục áp dụng ở tỉnh, theo mức thu và thời hạn của tỉnh; mã (79) hoặc tên',
      'all-provinces': 'trang của mọi tỉnh, thành phố, mỗi nơi một thư mục con của --out và dưới một đường dẫn riêng',
      part: 'chỉ phần thứ mấy trên bao nhiêu phần các tỉnh, để nhiều máy cùng dựng, ví dụ 2/4; cần --all-provinces',
      jobs: 'số trang tỉnh dựng cùng lúc (mặc định theo số nhân và bộ nhớ của máy)',
      out: 'nơi ghi (mặc định dist)',
      base: 'trang nằm dưới đường dẫn này, ví dụ /thu-tuc/',
      site: 'địa chỉ công khai, ví dụ https://thutuc.tinh.gov.vn',
      posting: 'thêm /niem-yet/: tờ A4 từng thủ tục, bảng A3 từng lĩnh vực, cẩm nang một xã, có mã QR; cần --site',
      commune: 'tên xã, phường, đặc khu trên bìa cẩm nang; cần --posting và --province',
      strict: 'không dựng khi danh mục còn cảnh báo hoặc có quyết định đã ghi bị sửa, hỏng',
    },
    examples: [
      'thutuc build --site https://thutuc.tinh.gov.vn --out trang',
      'thutuc build --province 82 --site https://thutuc.dongthap.gov.vn --out trang-dong-thap',
      'thutuc build --province 79 --site https://thutuc.tphcm.gov.vn --posting --commune "Phường Bến Thành"',
      'thutuc build --all-provinces --site https://thutuc.gov.vn --base /tinh/ --out trang-cac-tinh --part 1/4',
    ],
  },
  serve: {
    summary: 'dựng trang nếu cần rồi mở trên máy này, in địa chỉ',
    options: { port: 'cổng (mặc định 4321)', out: 'thư mục trang đã dựng (mặc định dist)' },
  },
} as const satisfies Record<string, CommandWords>

export type CommandName = keyof typeof commandTexts
