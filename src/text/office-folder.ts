interface Place {
  code: string
  fullName: string
  slug: string
}

/** One operation of an overlay as an example: what it is for, and how it is written below `changes`. */
const example = (purpose: string, ...operations: readonly string[]): string => `  # ${purpose}
  # - procedure: "1.001612"
  #   from: 2026-01-01
  #   source: { title: Nghị quyết hoặc quyết định của tỉnh quy định điều này }
  #   verified: false
  #   operations:
${operations.map(operation => `  #     - ${operation}\n`).join('')}`

const examples: readonly (readonly [string, ...string[]])[] = [
  ['Mức thu mà Trung ương để Hội đồng nhân dân tỉnh quy định:', '{ op: set-fee, fee: le-phi, amount: 100000 }'],
  ['Mức riêng cho một cách nộp; cách khác giữ mức cũ:', '{ op: set-fee, fee: le-phi, channel: online, amount: 0 }'],
  [
    'Rút ngắn thời hạn (không được kéo dài), cùng bước của cơ quan:',
    '{ op: set-time-limits, timeLimits: [{ amount: 2, unit: working-day }] }',
    '{ op: change-step, step: xem-xet, with: { takes: { amount: 2, unit: working-day } } }',
  ],
  ['Bớt một giấy tờ (không được thêm):', '{ op: remove-paper, paper: can-cuoc }'],
  [
    'Sửa yêu cầu về một giấy tờ cho nhẹ hơn hoặc rõ hơn:',
    '{ op: change-paper, paper: giay-de-nghi, with: { note: Điền sẵn từ cơ sở dữ liệu khi nộp trực tuyến. } }',
  ],
  ['Bỏ một bước:', '{ op: remove-step, step: xac-thuc }'],
  ['Sửa một bước:', '{ op: change-step, step: nhan, with: { name: Nhận kết quả do bưu chính chuyển đến } }'],
  [
    'Gộp nhiều bước thành một:',
    '{ op: merge-steps, steps: [xem-xet, nhan], into: { id: xem-xet-va-tra, name: Xem xét và trả kết quả, actor: agency, takes: { amount: 3, unit: working-day } } }',
  ],
  [
    'Nơi nộp ở tỉnh, giữ đủ các cách nộp của hồ sơ chung:',
    '{ op: set-channels, channels: [{ id: in-person, where: Trung tâm Phục vụ hành chính công cấp xã bất kỳ trong tỉnh }, { id: online, where: Cổng Dịch vụ công quốc gia }, { id: post, where: Gửi đến Trung tâm Phục vụ hành chính công cấp xã }] }',
  ],
  ['Số bộ hồ sơ, ở thủ tục đòi nhiều bộ hơn:', '{ op: set-sets, sets: 1 }'],
  [
    'Số lượt làm thủ tục ở tỉnh trong một năm:',
    '{ op: set-submissions, submissions: { subjects: 1500, perSubject: 1, scope: province, evidence: register, verified: false, source: { title: Sổ theo dõi của Trung tâm Phục vụ hành chính công } } }',
  ],
  ['Giao cơ quan khác cùng cấp giải quyết:', '{ op: delegate, agency: ubnd-cap-xa, levels: [commune, ministry] }'],
]

/** The overlay that a new office begins with: nothing differs yet; each operation stands as an example that is taken in by removing `# `. */
export const overlayExample = ({ code, fullName }: Place): string =>
  `# yaml-language-server: $schema=../schema/overlay.json
# Khác biệt của ${fullName} so với hồ sơ chung. Chỉ ghi những gì khác, mỗi điều có ngày và nguồn.
# Muốn dùng một ví dụ dưới đây: xóa "[]" sau changes, bỏ dấu "# " ở các dòng của ví dụ, thay mã, ngày, nguồn và giá trị.
# Văn bản của tỉnh ghi vào lists/legal-documents.yaml với số có @${code}, rồi dẫn: source: { document: 12/2026/NQ-HĐND@${code} }.
province: "${code}"
# Ai đề nghị, ai ký, nơi nhận: in vào quyết định công bố; bỏ dấu "# " rồi sửa.
# office:
#   signing:
#     proposer: Giám đốc Sở Tư pháp
#     capacity: deputy                 # chairman Chủ tịch, deputy ký thay, authorised thừa ủy quyền
#     signer: Họ và tên người ký
# Thủ tục chung không làm ở tỉnh, kèm lý do và nguồn:
# notApplied:
#   - { procedure: "1.001612", from: 2026-01-01, because: Tỉnh có thủ tục riêng, source: { title: Quyết định của tỉnh } }
changes: []
${examples.map(texts => example(...texts)).join('')}`

/** What stands at the head of a new office's folder. */
export const officeReadme = ({ fullName, code }: Place): string => `# Danh mục thủ tục hành chính, ${fullName}

\`\`\`sh
npx thutuc check --catalog . --strict
npx thutuc publish --catalog . --province ${code} --docx du-thao.docx
\`\`\`

Khác biệt của tỉnh ở \`overlays/\`, văn bản ở \`lists/legal-documents.yaml\`, thủ tục riêng của tỉnh ở \`records/\` (khóa \`province: "${code}"\`).
Quyết định đã ký nằm ở \`decisions/\`, không sửa tay. Cách làm từng bước: tài liệu docs/office.md của phần mềm.
`

/** What `thutuc init` says. */
export const initCommand = {
  notEmpty: (folder: string) => `Thư mục ${folder} đã có tệp. Chọn thư mục mới hoặc thư mục trống.`,
  made: (folder: string, procedures: number) => `Đã lập ${folder} với ${procedures} thủ tục. Hai lệnh tiếp theo:`,
  next: (folder: string, province: string | undefined) => [
    `  npx thutuc check --catalog ${folder} --strict`,
    province === undefined
      ? `  npx thutuc list --catalog ${folder}`
      : `  npx thutuc publish --catalog ${folder} --province ${province} --docx du-thao.docx`,
  ],
} as const
