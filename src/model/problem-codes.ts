interface ProblemText {
  /** What is wrong, with `{value}` quoted. */
  message: string
  /** What to type. `{?key:…}` appears only when the value is not empty. */
  hint: string
}

const near = '{?suggestion: Có phải ý bạn là "{suggestion}"?}'

/** What nothing can be published with, by code: what is wrong and what to do; fixtures are in `tests/fixtures/invalid`. */
const errors = {
  // the text of a file
  YAML_SYNTAX: {
    message: 'YAML viết sai cú pháp ({detail}), không đọc được phần này.',
    hint: 'xem lại thụt đầu dòng, dấu hai chấm và dấu ngoặc ở dòng này; văn bản có dấu ": " thì đặt trong dấu nháy.',
  },
  DUPLICATE_KEY: { message: 'Khóa này đã có ở trên trong cùng một nhóm.', hint: 'giữ một khóa, xóa khóa kia.' },
  YAML_ALIAS: { message: 'Bí danh YAML "*{value}" không được dùng trong danh mục.', hint: 'viết thẳng giá trị ra.' },
  FILE_TOO_LARGE: {
    message: 'Tệp dài {length} ký tự, quá giới hạn (hồ sơ 200.000, danh sách 8.000.000).',
    hint: 'chia thành nhiều tệp, hoặc bỏ bớt nội dung không thuộc hồ sơ.',
  },
  FILE_UNKNOWN: {
    message: 'Không biết tệp "{value}" là gì.',
    hint: 'đặt hồ sơ thủ tục ở records/<lĩnh vực>/<mã>.yaml; các thư mục khác: acts, assessments, claims, indicators, plans, proposals, published, reviews, overlays, parameters, models, calendar, lists.',
  },
  FILE_NAME: {
    message: 'Tệp "{value}" đặt tên hoặc đặt chỗ không khớp nội dung.',
    hint: 'đổi tên tệp thành {expected}, hoặc sửa giá trị ở dòng này.',
  },
  NOT_NFC: {
    message: 'Chữ tiếng Việt ở đây chưa theo chuẩn NFC (dấu bị tách rời), tìm kiếm sẽ không thấy.',
    hint: 'gõ lại đoạn này, hoặc chuyển tệp sang Unicode dựng sẵn (NFC).',
  },
  STRANGE_SPACE: {
    message: 'Ở đây có {value}, YAML không coi là khoảng trắng.',
    hint: 'xóa nó, gõ lại bằng dấu cách thường; mỗi bậc thụt vào hai dấu cách.',
  },
  COMMA_IN_BRACES: {
    message: 'Dấu phẩy trong ngoặc nhọn làm câu bị cắt trước "{value}".',
    hint: 'đặt cả câu có dấu phẩy trong dấu nháy: { title: "phí, lệ phí" }.',
  },
  CUT_BY_HASH: {
    message: 'Sau "{value}" có dấu cách rồi "#": phần từ đó bị coi là chú thích và mất.',
    hint: 'đặt cả câu trong dấu nháy; muốn chú thích thì viết ở dòng riêng.',
  },
  ODD_CHARACTER: {
    message: 'Gần "{around}" có {value} ({point}).',
    hint: 'gõ lại cả từ bằng bộ gõ tiếng Việt; tệp chép từ nơi khác thì lưu lại ở mã UTF-8.',
  },
  AMBIGUOUS_NUMBER: { message: '"{value}" trong YAML là số {number}, không phải {meant}.', hint: 'viết {meant}.' },
  NUMBER_FORM: { message: '"{value}" trong YAML là số {number}.', hint: 'viết liền các chữ số: {number}.' },
  UNQUOTED_CODE: {
    message: 'Mã {value} không có dấu nháy nên bị đọc thành số và mất số không ở cuối.',
    hint: 'viết "{value}".',
  },
  // the shape of a record
  UNKNOWN_KEY: {
    message: `Không có khóa "{key}".${near}`,
    hint: '{?suggestion:viết {suggestion}; }xem các khóa được dùng trong procedures/README.md.',
  },
  MISSING_KEY: { message: 'Thiếu khóa "{key}".', hint: 'thêm dòng "{key}: …" vào nhóm này.' },
  WRONG_TYPE: {
    message: '"{value}" không đúng kiểu dữ liệu{?expected:, cần kiểu {expected}}.',
    hint: 'chữ số là mã thì đặt trong dấu nháy; danh sách thì mỗi mục một dòng bắt đầu bằng "- ".',
  },
  UNKNOWN_VALUE: { message: `"{value}" không phải giá trị được dùng ở đây.${near}`, hint: 'chọn một trong: {known}.' },
  OUT_OF_RANGE: {
    message:
      '"{value}" nằm ngoài giới hạn cho phép{?limit: ({limit})}{?least: (ít nhất {least} mục)}{?most: (nhiều nhất {most} mục)}.',
    hint: '{?list:thêm, bớt mục của danh sách.}{!list:ghi số nguyên không âm cho số tiền và số bản; tỷ lệ từ 0 đến 1.}',
  },
  RANGE_ORDER: {
    message: 'Khoảng { low, likely, high } hoặc min, max không theo thứ tự từ thấp đến cao.',
    hint: 'ghi low là mức thấp nhất, likely là mức có khả năng nhất, high là mức cao nhất; biết chắc thì ghi một số.',
  },
  BLANK_TEXT: {
    message: 'Chữ ở đây để trống, hoặc thừa dấu cách, xuống dòng ở đầu, cuối.',
    hint: 'xóa khoảng trắng thừa; không có gì để ghi thì bỏ cả dòng.',
  },
  BAD_DATE: { message: '"{value}" không phải là ngày.', hint: 'viết năm-tháng-ngày, ví dụ 2026-07-01.' },
  BAD_TIME: { message: '"{value}" không phải là giờ trong ngày.', hint: 'viết trong dấu nháy, ví dụ "15:00".' },
  BAD_ID: {
    message: '"{value}" không dùng làm mã ngắn được.',
    hint: 'chỉ dùng chữ thường không dấu, chữ số và gạch ngang, ví dụ to-khai.',
  },
  BAD_INPUT_ID: {
    message: '"{value}" không dùng làm tên biến được.',
    hint: 'bắt đầu bằng chữ thường, không dấu, không gạch ngang, ví dụ soTrang.',
  },
  BAD_CODE: {
    message: '"{value}" không phải mã thủ tục hành chính.',
    hint: 'mã gồm một chữ số, dấu chấm và sáu chữ số, trong dấu nháy: "1.001193".',
  },
  BAD_PROVINCE: {
    message: '"{value}" không phải mã tỉnh, thành phố.',
    hint: 'ghi hai chữ số trong dấu nháy, ví dụ "79".',
  },
  BAD_DOCUMENT_NUMBER: {
    message: '"{value}" không phải số hiệu văn bản.',
    hint: 'ghi số/năm/ký hiệu, không ghi loại văn bản, ví dụ 123/2015/NĐ-CP.',
  },
  BAD_UNIT: {
    message: '"{value}" không phải đơn vị.',
    hint: 'ghi như VND/hour, hour/page, trip; không có đơn vị thì ghi "1".',
  },
  BAD_URL: { message: '"{value}" không phải địa chỉ dùng được.', hint: 'ghi địa chỉ đầy đủ, bắt đầu bằng https://.' },
  EMPTY_SOURCE: {
    message: 'Nguồn chưa nêu văn bản hay tên nguồn.',
    hint: 'ghi document: <số hiệu văn bản>, hoặc title: <tên nguồn>.',
  },
  FEE_VALUE: {
    message: 'Mỗi khoản phí, khoản được hưởng cần đúng một trong ba: amount, formula, undetermined.',
    hint: 'biết số tiền thì ghi amount; theo công thức thì ghi formula; chưa biết thì ghi undetermined: <ai quy định>.',
  },
  AMOUNT_AND_UNIT: {
    message: 'Số lượng (amount) và đơn vị (unit) của thời hạn không đi với nhau.',
    hint: 'same-day và as-prescribed thì bỏ amount; stages thì bỏ amount và ghi các chặng vào stages; mọi đơn vị khác phải có amount.',
  },
  // formulas of models and fees
  FORMULA_SYNTAX: {
    message: 'Công thức "{formula}" viết chưa xong hoặc sai ở ký tự thứ {at}.',
    hint: 'chỉ dùng số, tên biến, + - * /, dấu ngoặc và các hàm min, max, if, ceil, sum; số thập phân viết dấu chấm.',
  },
  FORMULA_TOO_LONG: {
    message: 'Công thức dài {length} ký tự, quá giới hạn {limit}.',
    hint: 'tách thành nhiều công thức ngắn có tên riêng.',
  },
  FORMULA_TOO_DEEP: {
    message: 'Công thức lồng quá {limit} lớp.',
    hint: 'bớt dấu ngoặc, hoặc tách thành nhiều công thức có tên riêng.',
  },
  FORMULA_NOT_ALLOWED: {
    message: '"{value}" không được dùng trong công thức.',
    hint: 'chỉ dùng số, tên biến, + - * /, dấu ngoặc và các hàm min, max, if(so sánh, giá trị, giá trị), ceil, sum.',
  },
  FORMULA_NAME: {
    message: 'Công thức nhắc đến "{value}", chưa có tên này.',
    hint: '{?known:dùng một trong: {known}.}{!known:khai tên này ở inputs hoặc parameters của công thức.}',
  },
  FORMULA_UNIT: {
    message: 'Đơn vị trong công thức không khớp ở phép "{operator}": {a} với {b}.',
    hint: 'chỉ cộng, trừ, so sánh những gì cùng đơn vị; kết quả phải ra đúng đơn vị của dòng này.',
  },
  FORMULA_ZERO: {
    message: 'Công thức chia cho "{value}", có thể bằng 0.',
    hint: 'bỏ phép chia, hoặc ghi min lớn hơn 0 cho biến đó.',
  },
  // what must hold within a record and between records
  DUPLICATE_CODE: { message: 'Mã {value} đã có trong tệp {other}.', hint: 'mỗi thủ tục một tệp; xóa một trong hai.' },
  DUPLICATE_ID: { message: 'Mã ngắn "{value}" dùng hai lần{?other: ({other})}.', hint: 'đặt cho mục này một mã khác.' },
  DUPLICATE_PAPER: {
    message: 'Giấy tờ "{value}" ghi hai lần trong cùng điều kiện.',
    hint: 'xóa một dòng, hoặc ghi when để phân biệt.',
  },
  UNKNOWN_REFERENCE: {
    message: `Không có "{value}" trong {list}.${near}`,
    hint: '{?suggestion:viết {suggestion}, hoặc }thêm "{value}" vào {list}.',
  },
  AMBIGUOUS_DOCUMENT: {
    message: 'Số hiệu "{value}" là của nhiều tỉnh, chưa rõ văn bản của tỉnh nào.',
    hint: 'thêm @ và mã tỉnh: {known}.',
  },
  UNKNOWN_TARGET: {
    message: `Thay đổi {op} nhắm vào "{value}" nhưng thủ tục lúc đó không có mục này.${near}`,
    hint: 'chọn một trong: {known}.',
  },
  LONE_ALTERNATIVE: {
    message: 'Nhóm thay thế "{value}" chỉ có một giấy.',
    hint: 'ghi oneOf: {value} cho giấy thay thế được nó, hoặc bỏ oneOf.',
  },
  JOURNEY_UNUSED: {
    message: 'Câu hỏi "{value}" không đổi gì: câu trả lời nào cũng dẫn tới cùng những thủ tục.',
    hint: 'bỏ câu hỏi, hoặc ghi if: { {value}: ‹câu trả lời› } cho bước chỉ cần khi trả lời như thế.',
  },
  JOURNEY_UNREACHABLE: {
    message: 'Không cách trả lời nào dẫn tới "{value}".',
    hint: 'xem lại if của mục này và của những câu hỏi nó nhắc đến.',
  },
  JOURNEY_WORDS: {
    message: 'Câu trả lời "{value}" là điều kiện của một bước nhưng chưa được nói lại thành lời.',
    hint: 'thêm when cho câu trả lời này của câu hỏi {question}: một mệnh đề đứng được sau chữ "Nếu".',
  },
  JOURNEY_OFFICE: {
    message: 'Câu hỏi "{value}" nhắc đến điều luật hay công thức: không ai trả lời được từ việc của mình.',
    hint: 'hỏi bằng việc đã xảy ra trong đời người hỏi; điều luật ghi ở source của term.',
  },
  SHARES: {
    message: 'Tỷ lệ trong {list} thiếu hoặc không cộng thành 1 ({?value:đang là {value}}{!value:có mục chưa ghi}).',
    hint: 'ghi share cho mọi mục sao cho tổng bằng 1, hoặc bỏ hết share.',
  },
  CLAIM_FORM: {
    message: 'Con số đã công bố cần đúng một cách theo: terms, engine hoặc cannot (đang có {value}).',
    hint: 'tính được từ các con số thì ghi inputs và terms; dựng lại bằng phương án thì ghi engine; không theo được thì ghi cannot: <vì sao>.',
  },
  CLAIM_INPUT: {
    message: 'Cách tính nhắc đến "{value}", không có trong inputs.',
    hint: 'thêm con số ấy vào inputs, hoặc dùng một trong: {known}.',
  },
  INDICATOR_FORM: {
    message: 'Kết quả của chỉ tiêu loại {kind} ghi chưa đúng cách (đang có {?value:{value}}{!value:không cách nào}).',
    hint: 'tỷ lệ (share) ghi count và of, không ghi sẵn phần trăm; số đếm (count) ghi count hoặc parts; điểm (score) ghi value; hoặc đúng một trong review, published, limits, costs, plan; chưa biết thì bỏ result.',
  },
  INDICATOR_SUM: {
    message: 'Các số không khớp: cộng lại là {sum}, mà số ghi là {value}.',
    hint: 'xem lại parts, rest, plan; nguồn tự ghi lệch thì bỏ bớt một số và nói ở note.',
  },
  INDICATOR_TARGET: {
    message: 'Mục tiêu {value} chưa rõ là ít nhất hay nhiều nhất.',
    hint: 'thêm better: more (ít nhất) hoặc better: less (nhiều nhất) cho chỉ tiêu.',
  },
  COURSE_ORDER: {
    message: 'Chặng "{value}" không đứng được sau chặng "{earlier}".',
    hint: 'xếp proposed, recommended, approved, enacted theo thứ tự; sau rejected và enacted không còn chặng nào.',
  },
  COURSE_TEXT: {
    message: 'Chặng "{value}" chưa nêu số văn bản.',
    hint: 'thêm number: <số/ký hiệu văn bản>, ví dụ 1234/QĐ-TTg.',
  },
  COURSE_STATUS: {
    message: 'Phương án ghi status "{value}" mà các chặng (course) dừng ở "{last}".',
    hint: 'ghi status: {last}, hoặc thêm chặng "{value}" vào course, có ngày và số văn bản.',
  },
  ANSWER_REASON: {
    message: 'Câu "{value}" trả lời mà không nêu lý do.',
    hint: 'thêm because: <lý do, căn cứ>.',
  },
  ASSESSMENT_CONFLICT: {
    message: 'Kết luận "{value}" không khớp các câu trả lời{?question: ("{question}")}.',
    hint: 'keep khi mọi câu đều không phải sửa; abolish khi có câu về sự cần thiết cho thấy không cần; còn lại là amend hoặc replace.',
  },
  ASSESSMENT_PROPOSAL: {
    message: 'Phương án "{value}" không sửa thủ tục {procedure} của phiếu này.',
    hint: 'xem lại mã phương án; phiếu chưa có phương án thì bỏ proposal.',
  },
  REVIEW_COUNTS: {
    message: 'Số của kỳ rà soát không khớp: {key} là {value}, mà số kia là {other}.',
    hint: 'xem lại các số trong counts và danh sách texts; nguồn không nêu số nào thì bỏ số ấy.',
  },
  SHARES_SOURCE: {
    message: 'Tỷ lệ trong {list} chưa có nguồn.',
    hint: 'thêm shareSource: { source: …, evidence: …, verified: … }.',
  },
  PUBLISHED_SUM: {
    message:
      'Số đã công bố không khớp nhau: trước {before} trừ sau {after} không bằng {saving}{?rounded: (làm tròn đến {rounded})}.',
    hint: 'xem lại số; công bố bằng tỷ đồng thì ghi roundedTo: 1000000000; nguồn tự ghi lệch thì bỏ bớt một số và nói ở note.',
  },
  NO_TIME_LIMIT: {
    message: 'Không có thời hạn nào áp dụng cho: {?value:{value}}{!value:mọi trường hợp}.',
    hint: 'thêm một thời hạn, hoặc nới điều kiện when của thời hạn đã có.',
  },
  SEVERAL_TIME_LIMITS: {
    message: 'Có từ hai thời hạn cùng áp dụng cho: {?value:{value}}{!value:mọi trường hợp}.',
    hint: 'ghi when để mỗi trường hợp và cách nộp chỉ có một thời hạn.',
  },
  NO_SOURCE: {
    message: 'Khoản "{value}" có mức tiền nhưng chưa có nguồn.',
    hint: 'thêm source: { document: <số hiệu văn bản> }; chưa rõ mức thì ghi undetermined thay cho amount.',
  },
  DATE_ORDER: { message: 'Ngày {value} đứng trước {earlier}.', hint: 'xem lại thứ tự hai ngày.' },
  CALENDAR_YEAR: {
    message: 'Ngày {value} không thuộc năm {year} của lịch này.',
    hint: 'ghi ngày này vào calendar/<năm>.yaml của năm đó.',
  },
  CALENDAR_REPEATED: {
    message: 'Ngày {value} ghi hai lần trong lịch.',
    hint: 'giữ một dòng; ngày còn chưa quyết định thì chỉ ghi trong undecided.',
  },
  CALENDAR_KIND: {
    message:
      'Ngày {value} không thể là {kind}: {kind} phải là {?weekend:thứ Bảy hoặc Chủ nhật}{!weekend:thứ Hai đến thứ Sáu}.',
    hint: 'xem lại ngày, hoặc xem thông báo nghỉ lễ của năm đó.',
  },
  LEVEL_ENDED: {
    message: 'Cấp huyện (district) không còn sau {ended}.',
    hint: 'đổi sang commune hoặc province; thủ tục đã hết hiệu lực thì ghi to: {ended} hoặc sớm hơn.',
  },
  AGENCY_ENDED: {
    message: '{value} không còn sau {ended}.',
    hint: '{?suggestion:ghi {suggestion}}{!suggestion:ghi cơ quan kế tục}.',
  },
  LAW_EXPIRED: {
    message: 'Văn bản {value} hết hiệu lực sau {ended}.',
    hint: '{?suggestion:thay bằng {suggestion}}{!suggestion:thay bằng văn bản đang có hiệu lực}.',
  },
  VALUE_ENDED: {
    message: 'Mức của khoản {fee} theo {value} hết sau {ended}, chưa có mức nào tiếp theo.',
    hint: 'thêm một thay đổi (changes) từ ngày liền sau, với mức mới và nguồn.',
  },
  DIFFERS_FROM_SOURCE: {
    message: 'Hồ sơ ghi khác danh mục quốc gia ở "{value}": danh mục {source}, hồ sơ {record}.',
    hint: 'sửa theo danh mục, hoặc khai trong differs: [{ field: "{value}", because: …, law: … }].',
  },
  DIFFERENCE_GONE: {
    message: 'Chỗ khác danh mục đã khai, "{value}", nay không còn khác.',
    hint: 'bỏ mục này trong differs.',
  },
  NO_VALUE_ON_DATE: {
    message: 'Ngày tính {value} không có giá trị của {parameter}.',
    hint: 'ghi costOn trong khoảng đã có: {known}; hoặc bổ sung giá trị có nguồn vào parameters/.',
  },
  NOT_IN_FORCE: {
    message: 'Thủ tục {value} chưa có hoặc đã hết hiệu lực vào ngày {on}, là ngày trước khi phương án có hiệu lực.',
    hint: 'xem lại mã thủ tục và ngày from của phương án.',
  },
  AFTER_ABOLISH: {
    message: 'Thay đổi {op} đứng sau khi thủ tục đã bãi bỏ nên không còn gì để sửa.',
    hint: 'bỏ thay đổi này, hoặc bỏ abolish ở trên.',
  },
  // a province's differences
  OVERLAY_TWICE: {
    message: 'Tỉnh, thành phố mã {value} đã ghi {key} ở tệp {other}.',
    hint: 'nhiều tệp cùng một tỉnh (mỗi Sở một tệp) thì chỉ một tệp ghi {key}; changes và notApplied ghi ở tệp nào cũng được.',
  },
  OVERLAY_FOREIGN: {
    message: 'Thủ tục {value} là của riêng tỉnh mã {other}, tỉnh khác không ghi khác biệt được.',
    hint: 'xem lại mã thủ tục, hoặc xem lại khóa province trong hồ sơ của thủ tục.',
  },
  OVERLAY_LONGER: {
    message:
      'Thời hạn {value} dài hơn {base} của quy định chung, hoặc khác đơn vị nên không chắc ngắn hơn; tỉnh chỉ được rút ngắn.',
    hint: 'ghi thời hạn ngắn hơn, cùng đơn vị với quy định chung; bằng quy định chung thì bỏ thay đổi này.',
  },
  OVERLAY_FEE: {
    message: 'Mức "{value}" không thuộc quyền của tỉnh: quy định chung là "{base}".',
    hint: 'tỉnh chỉ đặt mức mà quy định chung để Hội đồng nhân dân cấp tỉnh quyết định (Luật Phí và lệ phí số 97/2015/QH13), hoặc cho người dân trả thấp hơn mức chung khi ngân sách tỉnh hỗ trợ phần còn lại.',
  },
  OVERLAY_PAPER: {
    message: 'Tỉnh không được đòi thêm giấy tờ ở thủ tục chung ({value}).',
    hint: 'bỏ thay đổi này; giấy tờ riêng chỉ có ở thủ tục của riêng tỉnh (hồ sơ có khóa province).',
  },
  OVERLAY_CHANNEL: {
    message: 'Quy định chung cho nộp theo cách {value}, khác biệt này lấy đi cách ấy.',
    hint: 'ghi đủ các cách nộp của quy định chung, tỉnh chỉ nói rõ nơi nộp hoặc thêm cách.',
  },
  OVERLAY_COMPETENCE: {
    message: 'Khác biệt này chuyển thẩm quyền khỏi {value}; tỉnh không tự chuyển thẩm quyền lên cấp trên được.',
    hint: 'thẩm quyền đổi theo luật, nghị định thì ghi vào hồ sơ (changes) hoặc acts; tỉnh chỉ phân cấp xuống, hoặc giao cơ quan khác cùng cấp.',
  },
  OVERLAY_STEP: {
    message: 'Bước "{value}" kéo dài {takes}, lâu hơn thời hạn {limit} mà tỉnh đã rút ngắn.',
    hint: 'rút ngắn cả bước bằng change-step (takes), cùng khác biệt đã rút ngắn thời hạn.',
  },
  OVERLAY_ABOLISH: {
    message: 'Tỉnh không bãi bỏ được thủ tục chung {value}.',
    hint: 'thủ tục không thực hiện ở tỉnh thì ghi vào notApplied, kèm lý do (because) và nguồn (source).',
  },
  PARTS_SUM: {
    message: 'Các chặng cộng lại là {sum}, thời hạn ghi {value}.',
    hint: 'sửa chặng hoặc thời hạn; đơn vị khác nhau thì ghi unit: stages.',
  },
  REPLACES_LIVE: {
    message: 'Thủ tục bị thay thế {value} là chính nó hoặc còn hiệu lực.',
    hint: 'ghi to hoặc abolished cho thủ tục cũ, hoặc bỏ mã này khỏi replaces.',
  },
  NEVER_APPLIES: {
    message: 'Vừa áp dụng khi "{value}" (if), vừa không áp dụng khi "{value}" (unless): không bao giờ dùng đến.',
    hint: 'bỏ một trong hai.',
  },
  FORMULA_NEGATIVE: {
    message: 'Trong giới hạn của các biến, công thức có lúc ra {value}.',
    hint: 'ghi min, max cho biến, hoặc bọc bằng max(0, …).',
  },
} as const satisfies Record<string, ProblemText>

/** What a person should look at, by code. */
const warnings = {
  ODD_SPACING: { message: 'Thừa dấu cách giữa câu: "{value}".', hint: 'giữ một dấu cách.' },
  ODD_WRITING: {
    message: 'Gần "{around}" có {value}.',
    hint: 'đọc lại cả câu và viết cho trọn; chép từ nơi khác thì bỏ phần thừa.',
  },
  DUPLICATE_ITEM: { message: 'Mục này đã có ở trên trong {value}.', hint: 'giữ một mục.' },
  STEPS_ODD: { message: '{value}', hint: 'xem lại ai làm bước nào (actor), và thứ tự các bước.' },
  PAPER_ODD: { message: '{value}', hint: 'sửa tên hoặc số bản cho khớp với quy định.' },
  CHANNEL_ODD: { message: '{value}', hint: 'sửa where, hoặc id của cách nộp.' },
  FROM_FAR: {
    message: 'Ngày bắt đầu {value} còn hơn ba năm nữa mới tới.',
    hint: 'xem lại năm; chưa có ngày thì chưa ghi thủ tục này vào danh mục.',
  },
  EXTENSION_SHORT: {
    message: 'Thời hạn kéo dài cả thảy {value}, không dài hơn thời hạn {field}.',
    hint: 'ghi tổng thời hạn, hoặc total: false khi đó là phần cộng thêm.',
  },
  NO_EFFECT: {
    message: 'Thay đổi {op} không làm thay đổi chi phí, thời hạn hay giấy tờ.',
    hint: 'xem lại giá trị mới có khác giá trị hiện nay không; không cần thì bỏ thay đổi này.',
  },
  MERGED_EFFORT: {
    message: 'Bước gộp có {key} là {value}, thấp hơn bước lớn nhất trong các bước được gộp ({largest}).',
    hint: 'ghi effort cho bước gộp ít nhất bằng bước lớn nhất, kẻo phần còn lại bị tính hết là tiết kiệm.',
  },
  OVERLAY_IDLE: {
    message: 'Khác biệt {op} giống hệt quy định đang áp dụng nên không có tác dụng.',
    hint: 'bỏ thay đổi này, hoặc xem lại giá trị.',
  },
  OVERLAY_BASE_CHANGED: {
    message: 'Quy định chung đã đổi từ "{was}" thành "{value}" sau khi tỉnh viết khác biệt {op}.',
    hint: 'xem lại khác biệt; vẫn đúng thì ghi was theo quy định mới.',
  },
  NO_LEGAL_CHANGE: {
    message: 'Phương án chưa nêu văn bản phải sửa để thực hiện.',
    hint: 'thêm requires với số hiệu và điều của văn bản phải sửa.',
  },
  TARGET_ENDED: {
    message: 'Phương án sửa {value}, nhưng văn bản ấy hết hiệu lực sau {ended}, trước khi phương án có hiệu lực.',
    hint: '{?suggestion:sửa {suggestion}, văn bản thay thế}{!suggestion:nêu văn bản đang có hiệu lực}; đọc lại phương án theo văn bản ấy.',
  },
  ASSESSMENT_OPEN: {
    message: 'Phiếu còn {count} câu chưa trả lời: {value}.',
    hint: 'trả lời từng câu; phần mà thủ tục không có thì ghi not-applicable, vẫn kèm lý do.',
  },
  PLAN_LATE: {
    message:
      'Kế hoạch năm {year} {?value:gửi ngày {value}}{!value:chưa ghi ngày gửi}, mà hạn là trước ngày 31/01/{year} (Nghị định số 63/2010/NĐ-CP, Điều 30).',
    hint: 'ghi sent: <ngày gửi cơ quan kiểm soát thủ tục hành chính>; đã gửi muộn thì ghi late: <lý do>.',
  },
  REVIEW_LAW: {
    message: 'Kỳ rà soát kết luận {document} là "{value}", còn danh mục văn bản nói khác vào ngày {on}.',
    hint: 'xem lại kết luận, hoặc sửa to của văn bản trong lists/legal-documents.yaml.',
  },
  LAW_VALIDITY_UNKNOWN: { message: 'Chưa ghi ngày có hiệu lực của {value}.', hint: 'thêm from: <ngày có hiệu lực>.' },
  LAW_ENDS_SOON: {
    message: 'Văn bản {value} hết hiệu lực sau {ended}, chưa có văn bản thay thế.',
    hint: 'thêm replacedBy; chưa có thì thêm notice: <ai được giao ban hành, bao giờ>.',
  },
  END_IN_PROSE: {
    message: 'Lời văn nói hết vào {value} nhưng dữ liệu không có ngày ấy.',
    hint: 'ghi ngày đó vào to của thay đổi hoặc của văn bản, hay thêm thay đổi từ ngày liền sau.',
  },
  DECISION_OLDER: {
    message: 'Quyết định công bố ({value}) ban hành trước {document} mà hồ sơ lấy làm căn cứ.',
    hint: 'ghi quyết định mới; chưa có thì khai ở differs (legalBasis.<số hiệu>) hoặc unclear (about: decision).',
  },
  PARAMETER_LAPSES: {
    message: 'Tham số {value} hết giá trị sau {ended}.',
    hint: 'thêm giá trị tiếp theo; chưa có thì thêm notice: <ai công bố, bao giờ>.',
  },
  UNDECIDED_PAST: {
    message: 'Câu hỏi {value} liên quan từ {first}, đã qua mà lịch vẫn để ngỏ.',
    hint: 'ghi ngày nghỉ, làm bù đã quyết định vào off, worked và bỏ câu hỏi.',
  },
  MISSING_COMPONENT: {
    message: 'Hồ sơ chưa có phần "{value}" (Nghị định số 63/2010/NĐ-CP, Điều 8).',
    hint: 'thêm {value}; papers: [] khi không phải nộp giấy tờ nào.',
  },
  PAPER_COUNT: {
    message: 'Giấy "{value}" phải nộp nhưng không ghi mấy bản.',
    hint: 'thêm originals (bản chính) hoặc copies (bản sao), hay hand: show nếu chỉ xuất trình.',
  },
  NOT_CHECKED: {
    message: 'Hồ sơ chưa ghi lần đối chiếu với nguồn.',
    hint: 'thêm checked: { on: <ngày>, against: <nguồn> }.',
  },
  CHECK_OLD: {
    message: 'Lần đối chiếu gần nhất ({value}) đã quá một năm.',
    hint: 'đối chiếu lại với nguồn rồi ghi ngày mới.',
  },
  ENDED_CONCEPT: { message: '"{value}" không còn từ {ended}.', hint: '{instead}.' },
  ODD_AMOUNT: {
    message:
      'Mức {value} đồng khác thường: dưới 1.000 đồng, lẻ dưới 50 đồng, hoặc gấp trăm lần mức thường thấy của lĩnh vực.',
    hint: 'xem có thừa, thiếu ba số không; đúng thì ghi công thức hoặc nguồn nói rõ.',
  },
  ODD_LIMIT: {
    message: 'Thời hạn {value} ({unit}) dài khác thường so với lĩnh vực.',
    hint: 'xem lại số và đơn vị.',
  },
  ODD_COUNT: { message: '{value} nhiều khác thường (thường không quá {most}).', hint: 'xem lại số này.' },
  PART_LONGER: {
    message: 'Bước này {value} ({unit}), lâu hơn cả thời hạn.',
    hint: 'sửa thời gian của bước; việc nằm ngoài thời hạn thì ghi actor: other.',
  },
  COPIED_RECORD: {
    message: 'Chỗ này chép y nguyên của thủ tục {other}.',
    hint: 'sửa phần chép lại; là một thủ tục thì giữ một hồ sơ.',
  },
  KEYWORD_ABSENT: {
    message: '"{value}" là tên gọi của thủ tục chưa có hồ sơ, nhưng hồ sơ {other} cũng nhận từ ấy.',
    hint: 'hai việc khác nhau thì bỏ từ này ở hồ sơ; cùng một việc thì bỏ ở đây.',
  },
  LEVEL_AGENCY: {
    message: 'Cấp thực hiện {value} không có cấp của {agency} ({level}).',
    hint: 'thêm cấp đó vào levels, hoặc chọn cơ quan khác.',
  },
  FEE_KIND: { message: '"{name}" mà kind ghi {value}.', hint: 'viết kind: {meant}, hoặc sửa tên.' },
  DECISION_ODD: {
    message: '"{value}" không giống số của quyết định, hoặc là ngày chưa đến.',
    hint: 'ghi số/ký hiệu và ngày như trên văn bản, ví dụ 1234/QĐ-BXD, 2026-07-01.',
  },
  DECISION_PLACE: {
    message: 'Thủ tục ghi là riêng của tỉnh {value}, mà do bộ công bố ({number}).',
    hint: 'bỏ province nếu thủ tục áp dụng cả nước; nếu của tỉnh thì ghi quyết định của tỉnh.',
  },
  NOT_USED: {
    message: '"{value}" được hỏi mà không dòng nào, công thức nào cần đến.',
    hint: 'ghi if: {value} ở dòng liên quan, dùng {value} trong công thức, hoặc bỏ câu hỏi.',
  },
  NOTE_DIFFERS: {
    message: 'Lời văn nói {value}, còn trường ghi {field}.',
    hint: 'sửa cho hai chỗ khớp nhau.',
  },
  LAW_KIND: {
    message: 'Số hiệu {number} không phải của {value}.',
    hint: 'viết {meant} số {number}, hoặc sửa số hiệu.',
  },
  CITED_UNKNOWN: {
    message: 'Lời văn nhắc đến {value}, không có trong {list}.',
    hint: '{?suggestion:có phải {suggestion}? }viết lại cho đúng, hoặc thêm {value} vào {list}.',
  },
  UNLIKE_OTHERS: {
    message: 'Ở đây ghi {value}; {count} chỗ giống thế ghi {usual}.',
    hint: 'viết {usual}; đúng là khác thì nói vì sao ở note hoặc unclear của hồ sơ.',
  },
  OUT_OF_PLACE: {
    message: '{kind}: "{value}".',
    hint: 'xem có chép từ thủ tục khác không; đúng thì viết tên cho rõ liên quan.',
  },
  LIST_ODD: { message: '{kind}: "{value}".', hint: '{?meant:viết {meant}, hoặc }sửa cho hai chỗ khớp nhau.' },
} as const satisfies Record<string, ProblemText>

export type ProblemCode = keyof typeof errors | keyof typeof warnings

/** The Vietnamese sentence and the hint of every problem code. */
export const problemTexts: Record<ProblemCode, ProblemText> = { ...errors, ...warnings }

export const isProblemCode = (text: string): text is ProblemCode => Object.hasOwn(problemTexts, text)

/** Whether a problem of a code is an error or a warning. */
export const severityOf = (code: ProblemCode): 'error' | 'warning' =>
  Object.hasOwn(errors, code) ? 'error' : 'warning'
