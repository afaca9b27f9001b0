/** What each rule of an import did, in one sentence, by what became of the words that it met. */
export const ruleTexts = {
  /** The line gave no record. */
  'left-out': {
    NOT_JSON: 'Dòng không phải JSON, hoặc bị cắt cụt.',
    NOT_A_PROCEDURE: 'JSON không phải một thủ tục: không có mã.',
    TOO_DEEP: 'Dữ liệu lồng nhau quá sâu.',
    NOT_READ: 'Dòng có chỗ mà bộ nhập không đọc được; bỏ qua dòng này, nhập tiếp các dòng khác.',
    CODE_MALFORMED: 'Mã thủ tục sai dạng; mã đúng có một chữ số, dấu chấm và sáu chữ số.',
    CODE_DELETED: 'Thủ tục đã bị xóa ở nguồn.',
    CODE_DUPLICATE: 'Mã đã có ở một dòng khác của lần nhập này; giữ dòng kia.',
    NAME_MISSING: 'Thủ tục không có tên.',
    RECORD_INVALID: 'Không dựng được hồ sơ hợp lệ từ dòng này.',
  },
  /** A part of a line stands only in `imported/`. */
  lost: {
    TEXT_CUT: 'Đoạn chữ dài quá 19.000 ký tự; phần cuối chỉ còn ở imported/.',
    FEE_ATTACHMENT: 'Biểu phí kèm theo là tệp, không nhập.',
    DECISION_DATE: 'Quyết định công bố không có ngày, hoặc ngày không đọc được.',
    FIELD_UNKNOWN: 'Trường dữ liệu lạ của nguồn; chỉ còn ở imported/.',
  },
  /** The meaning was certain. */
  repaired: {
    CODE_TRIMMED: 'Bỏ khoảng trắng thừa trong mã.',
    TEXT_NFC: 'Chuyển chữ sang Unicode dựng sẵn (NFC).',
    TEXT_BULLETS: 'Thay ký hiệu đầu dòng thuộc vùng mã riêng bằng gạch ngang.',
    TEXT_INVISIBLE: 'Bỏ ký tự không nhìn thấy và ký tự điều khiển.',
    TEXT_SPACES: 'Thay khoảng trắng đặc biệt, tab bằng dấu cách.',
    TEXT_SPLIT: 'Chia đoạn chữ quá dài thành nhiều đoạn.',
    TIME_UNIT_FROM_CASES: 'Thời hạn thiếu đơn vị; lấy đơn vị ở trường hợp giải quyết có cùng số.',
    TIME_FROM_TEXT: 'Thời hạn đọc được từ lời văn.',
    TIME_SAME_DAY: 'Thời hạn "ngay trong ngày", kèm giờ cắt nếu có.',
    TIME_WORKING_HOURS: 'Thời hạn bằng giờ; lời văn nói rõ là giờ làm việc.',
    TIME_EXTENSION: 'Thời hạn kéo dài đọc được từ lời văn.',
    TIME_BY_PLACE: 'Xã miền núi, hải đảo, vùng khó khăn có thời hạn riêng: ghi thành hai trường hợp.',
    TIME_HOLIDAYS_APART: 'Thời hạn tính cả thứ Bảy, Chủ nhật và chỉ trừ ngày nghỉ lễ, tết, theo lời văn.',
    FEE_FROM_TEXT: 'Mức phí đọc được từ lời văn.',
    FEE_FORMULA: 'Công thức phí đọc được từ lời văn.',
    FEE_THOUSANDS: 'Số tiền ghi thiếu ba số 0 so với lời văn; lấy theo lời văn.',
    FEE_CURRENCY: 'Đơn vị tiền lấy theo lời văn: USD.',
    FEE_DATED: 'Mức giảm có thời hạn đọc được từ lời văn; ghi thành lần sửa đổi có ngày.',
    PAPER_JOINED: 'Dòng bắt đầu giữa câu: nối vào giấy tờ đứng trước.',
    PAPER_COPY: 'Tên nói rõ là bản sao nhưng nguồn đếm là bản chính: ghi là bản sao.',
    PAPER_EITHER: 'Tên cho nộp bản chính hoặc bản sao nhưng nguồn đếm cả hai: ghi một bản sao.',
    PAPER_COUNT_STATED: 'Số bản đọc từ tên giấy.',
    PAPER_ORIGINAL: 'Tên nói rõ là bản chính nhưng nguồn đếm cả bản sao: ghi bản chính.',
    PAPER_SPLIT: 'Một dòng của nguồn liệt kê nhiều giấy tờ: tách thành từng giấy.',
    PAPER_CONDITION:
      'Tên giấy mở đầu bằng điều kiện: ghi điều kiện thành hoàn cảnh hỏi có hay không, phần sau là tên giấy.',
    PAPER_CHANNEL: 'Giấy tờ chỉ đòi khi nộp theo một cách: ghi cách nộp vào điều kiện của giấy.',
    PAPER_SHOWN: 'Giấy tờ chỉ xuất trình.',
    PAPER_REPEATED: 'Giấy tờ ghi nhiều lần trong cùng điều kiện; giữ một, ghi chú số lần.',
    STEPS_SPLIT: 'Tách "Bước 1 … Bước n" thành từng bước.',
    LAW_NUMBER_REPAIRED: 'Số hiệu văn bản viết lẫn loại văn bản, khoảng trắng hoặc thiếu ký hiệu; đã sửa.',
    REQUIREMENTS_NONE: 'Yêu cầu, điều kiện ghi "không": ghi là không có.',
    AGENCY_OF_PROVINCE: 'Thủ tục chung cả nước mà nguồn ghi cơ quan của một tỉnh: ghi tên chung.',
    AGENCY_NAMED:
      'Cơ quan viết kèm bộ chủ quản, người đứng đầu thay cho cơ quan, hoặc Ủy ban nhân dân cấp xã viết theo loại đơn vị: ghi tên cơ quan.',
    RESULT_REFUSAL: 'Kết quả đứng đầu là văn bản từ chối: xếp xuống sau kết quả chính.',
  },
  /** A person should look. */
  guessed: {
    NAME_CAPITALS: 'Tên viết toàn chữ hoa; giữ nguyên.',
    FEE_STATED_NONE: 'Nguồn nói rõ là không thu hoặc miễn; ghi 0 đồng, chưa xác minh.',
    FEE_CHANGED_BY_TEXT: 'Lời văn kèm theo làm đổi số tiền mà không đọc được thành mức có ngày; nêu cả hai.',
    FEE_ALTERNATIVES: 'Nhiều mức cùng loại trong một cách nộp; đoán là các mức thay thế nhau.',
    PAPER_NO_COUNT: 'Giấy tờ không ghi số bản.',
    CASES: 'Nhóm giấy tờ đoán là một trường hợp.',
    CIRCUMSTANCE: 'Nhóm giấy tờ, hoặc điều kiện trong tên giấy, đoán là một hoàn cảnh riêng.',
    STEP_ACTOR: 'Người thực hiện của bước đoán từ chữ đầu bước.',
    SECTOR_MISSING: 'Thủ tục không có lĩnh vực.',
  },
  /** Kept as text, not as structure. */
  apart: {
    TIME_TEXT_ONLY: 'Thời hạn chỉ có lời văn; giữ nguyên lời văn, không suy ra số.',
    TIME_NO_UNIT: 'Thời hạn có số, không có đơn vị, không chỗ nào cho biết đơn vị.',
    TIME_ZERO: 'Thời hạn ghi 0; không coi là 0 ngày.',
    TIME_SEVERAL: 'Một cách nộp có nhiều thời hạn khác nhau; giữ tất cả bằng lời.',
    TIME_CONTRADICTS: 'Ô thời hạn và lời văn của cùng một dòng ghi hai thời hạn khác nhau; ghi theo ô, nêu cả hai.',
    TIME_BY_CHANNEL:
      'Thời hạn chỉ khác nhau theo cách nộp, không lời nào nói vì sao; ghi theo nguồn và nêu điều chưa rõ.',
    TIME_CASES_DIFFER: 'Thời hạn ở cách thức thực hiện khác với ở trường hợp giải quyết.',
    TIME_CASES_ONLY: 'Chỉ trường hợp giải quyết ghi thời hạn, cách thức thực hiện thì không; giữ bằng lời.',
    FEE_ZERO_NO_TEXT: 'Phí ghi 0, không có lời văn: coi là chưa biết, không phải miễn phí.',
    FEE_EMPTY: 'Phí không ghi số tiền, không có lời văn.',
    FEE_ZERO_TEXT: 'Phí ghi 0 hoặc bỏ trống nhưng lời văn nói khác; giữ lời văn, mức chưa xác định.',
    FEE_CONTRADICTS: 'Số tiền và lời văn mâu thuẫn; giữ cả hai bằng lời, mức chưa xác định.',
    FEE_PAST: 'Mức phí đã hết thời gian áp dụng theo lời văn; mức hiện nay chưa xác định.',
    FEE_NO_UNIT: 'Số tiền quá nhỏ, không rõ đơn vị tính; mức chưa xác định.',
    PAPER_NOTE: 'Dòng thành phần hồ sơ thật ra là ghi chú; chuyển sang ghi chú.',
    PAPER_HEADING: 'Dòng thành phần hồ sơ thật ra là đề mục; chuyển sang ghi chú.',
    PAPER_OFFICE: 'Nhóm giấy tờ giữa các cơ quan, không phải của người nộp; ghi vào ghi chú.',
    PAPER_UNNAMED: 'Dòng giấy tờ có số bản mà không có tên; không ghi thành giấy, nêu ở điều chưa rõ.',
    PAPER_SECTION: 'Nhóm giấy tờ là một phần của hồ sơ, không phải trường hợp; ghi vào ghi chú của giấy.',
    STEPS_NOT_SPLIT: 'Có "Bước n" nhưng không đánh số liên tục từ 1; giữ nguyên một khối.',
    LAW_NUMBER_UNKNOWN: 'Không đọc được số hiệu văn bản; giữ bằng lời.',
    CHANNEL_UNKNOWN: 'Cách thức thực hiện lạ; giữ bằng lời.',
    LAW_NUMBER_SHARED:
      'Văn bản của hai tỉnh trùng số hiệu; danh mục văn bản giữ tên gặp trước, tên kia ghi ở điều chưa rõ.',
    LAW_EXPIRED: 'Căn cứ, hoặc văn bản định mức phí, đã hết hiệu lực theo danh mục văn bản; chuyển sang điều chưa rõ.',
    AGENCIES_MORE: 'Nhiều cơ quan thực hiện; cơ quan đầu ghi vào hồ sơ, các cơ quan khác ghi bằng lời.',
    AGENCY_LEVEL: 'Cơ quan thực hiện thuộc cấp mà nguồn không đánh dấu; nêu ở điều chưa rõ.',
    AGENCY_ENDED: 'Cơ quan thực hiện không còn; chuyển sang điều chưa rõ.',
  },
}

/** What a kind of rule means for the reader of a report. */
export const ruleKindTexts = {
  'left-out': 'Không thành hồ sơ',
  lost: 'Chỉ còn ở imported/',
  guessed: 'Đoán, nên xem lại',
  apart: 'Giữ bằng lời, không thành số liệu',
  repaired: 'Đã sửa, chắc chắn',
}

/** What became of a line. */
export const outcomeTexts = {
  created: 'hồ sơ mới',
  updated: 'hồ sơ cập nhật theo nguồn',
  unchanged: 'hồ sơ không đổi',
  merged: 'hồ sơ người đã sửa, nguồn đổi ở chỗ khác: giữ cả hai',
  kept: 'hồ sơ người đã sửa: giữ nguyên',
  'kept-deleted': 'hồ sơ người đã xóa, nguồn không đổi: không tạo lại',
  conflict: 'hồ sơ người và nguồn cùng đổi một chỗ: chưa ghi',
  accepted: 'hồ sơ lấy theo nguồn vì --accept, bản sửa tay bị thay',
  'left-out': 'mục không thành hồ sơ',
}

/** Why reading a file stopped before its end. */
export const stopTexts = {
  LINE_TOO_LONG: 'có mục dài quá 16 triệu ký tự, không phải một thủ tục; dừng đọc tệp này',
  GZIP_BROKEN: 'tệp nén bị hỏng hoặc bị cắt cụt; các mục nguyên vẹn trước đó đã nhập',
  UNREADABLE: 'không đọc được tệp',
  JSON_CUT: 'JSON bị cắt cụt; các mục nguyên vẹn trước đó đã nhập',
}

/** Words of the report around its figures. */
export const reportWords = {
  title: 'KẾT QUẢ NHẬP',
  read: 'mục đã đọc',
  stopped: (file: string, why: string, item: number) => `${file}: ${why} (đọc được đến mục ${item}).`,
  nothing: '(không có)',
  base: 'lần nhập trước:',
  disk: 'trên đĩa:',
  next: 'nguồn mới:',
  conflict: (code: string, place: string) => `${code} (${place}): hồ sơ đã được sửa tay, và nguồn cũng đổi ở chỗ ấy.`,
  conflictHint: (code: string) => `Lấy theo nguồn: --accept ${code}. Giữ bản đã sửa và không hỏi lại: --keep ${code}.`,
  changes: {
    updated: (code: string) => `${code}: cập nhật theo nguồn.`,
    merged: (code: string) => `${code}: giữ chỗ người đã sửa, cập nhật các chỗ khác theo nguồn.`,
    accepted: (code: string) => `${code}: lấy theo nguồn; những giá trị sửa tay sau đây không còn.`,
    kept: (code: string) => `${code}: giữ chỗ người đã sửa, cập nhật các chỗ khác theo nguồn.`,
  },
  oldNew: (path: string, before: string, after: string) => `    ${path}: ${before} → ${after}`,
  moreChanges: (count: number) => `    … và ${count} chỗ khác; xem báo cáo (--report).`,
  moreRecords: (count: number) => `… và ${count} hồ sơ khác có thay đổi; xem báo cáo (--report).`,
  gone: (codes: readonly string[]) =>
    `${codes.length} hồ sơ đã nhập trước đây không còn trong danh sách: ${codes.slice(0, 20).join(', ')}${codes.length > 20 ? ' …' : ''}. Không xóa gì; hãy xem thủ tục ấy đã bị bãi bỏ hay chưa.`,
  rules: 'QUY TẮC ĐÃ DÙNG (số mục)',
  lacks: 'NGUỒN THIẾU (số cảnh báo của thutuc check)',
  left: 'TRƯỜNG KHÔNG NHẬP, CHỈ CÒN Ở imported/',
  lines: 'TỪNG MỤC',
}
