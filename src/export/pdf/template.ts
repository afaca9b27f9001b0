/**
 * How the parts of a document stand on paper, in the language of the typesetter. It is fixed: words come to it as data and
 * are set as plain text, whatever signs are in them.
 */
export const template = String.raw`
#let made = json(bytes(sys.inputs.document))
#let day = made.date.split("-").map(int)
#set document(title: made.title, date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)))
#set text(lang: "vi", region: "VN", font: made.font, fallback: false, hyphenate: false)
#set par(spacing: 0pt, leading: 0.52em)
#set block(spacing: 0pt)
#show heading: set text(size: 11pt, weight: "regular")
#show heading: it => par(it.body)

// Be Vietnam Pro is wider than the Times New Roman in which sizes are given.
#let size(points) = points * 0.82 * 1pt

#let plain(words) = {
  let parts = words.split("\n")
  for (index, part) in parts.enumerate() {
    if index > 0 { linebreak() }
    text(part)
  }
}

#let run(one, line) = text(
  size: size(line.at("size", default: 14)),
  weight: if one.at("bold", default: line.at("bold", default: false)) { "bold" } else { "regular" },
  style: if one.at("italics", default: line.at("italics", default: false)) { "italic" } else { "normal" },
  plain(one.text),
)

#let sides = (left: left, center: center, right: right, both: left)

#let line-of(line, bare: false) = {
  if line.kind == "rule" {
    block(above: 3pt, below: 6pt, width: 100%, align(center, std.line(length: line.length * 1mm, stroke: 0.6pt)))
  } else {
    let side = line.at("align", default: "left")
    let body = {
      set text(size: size(line.at("size", default: 14)))
      set par(
        justify: side == "both",
        first-line-indent: (amount: line.at("indent", default: 0) * 1mm, all: true),
      )
      set align(sides.at(side))
      let words = for one in line.runs { run(one, line) }
      if not bare and "heading" in line { heading(level: line.heading, outlined: true, words) } else { par(words) }
    }
    block(
      width: 100%,
      above: line.at("before", default: 0) * 1pt,
      below: line.at("after", default: 0) * 1pt + 4pt,
      sticky: line.at("keepNext", default: false),
      body,
    )
  }
}

#let cell-of(cell, breakable, points) = table.cell(
  colspan: cell.at("span", default: 1),
  fill: if "shade" in cell { rgb(cell.shade) },
  align: sides.at(cell.at("align", default: "left")) + if cell.at("top", default: false) { top } else { horizon },
  breakable: breakable,
  {
    set text(
      size: size(points) * 0.94,
      weight: if cell.at("bold", default: false) { "bold" } else { "regular" },
      style: if cell.at("italics", default: false) { "italic" } else { "normal" },
    )
    plain(cell.text)
  },
)

#let grid-of(block) = {
  let row(one) = one.cells.map(cell => cell-of(cell, not one.whole, block.size))
  let subheads(one) = one.cells.any(cell => cell.at("keepNext", default: false))
  table(
    columns: block.widths.map(width => width * 1mm),
    stroke: 0.5pt,
    inset: (x: 1mm, y: 0.9mm),
    table.header(..block.rows.slice(0, block.heads).map(row).flatten()),
    ..block.rows.slice(block.heads).map(one => if subheads(one) {
      (table.header(level: 2, repeat: false, ..row(one)),)
    } else { row(one) }).flatten(),
  )
}

#let pair-of(pair) = block(breakable: false, grid(
  columns: pair.widths.map(width => width * 1mm),
  ..pair.halves.map(lines => for line in lines { line-of(line, bare: true) }),
))

#let picture-of(drawing) = block(
  above: 4pt,
  below: 10pt,
  width: 100%,
  align(center, image(bytes(drawing.svg), format: "svg", alt: drawing.alt, width: 150mm)),
)

#let draw = (words: line-of, rule: line-of, grid: grid-of, pair: pair-of, picture: picture-of)

#for (index, sheet) in made.pages.enumerate() {
  page(
    width: if sheet.landscape { 297mm } else { 210mm },
    height: if sheet.landscape { 210mm } else { 297mm },
    margin: (
      top: sheet.margins.top * 1mm,
      bottom: sheet.margins.bottom * 1mm,
      left: sheet.margins.left * 1mm,
      right: sheet.margins.right * 1mm,
    ),
    header-ascent: 30%,
    footer: if "foot" in sheet {
      context {
        let first = query(label("begins-" + str(index))).first().location().page()
        let last = query(label("ends-" + str(index))).first().location().page()
        set text(size: size(9))
        grid(
          columns: (1fr, auto),
          sheet.foot,
          [#made.pageWord #{here().page() - first + 1}/#{last - first + 1}],
        )
      }
    },
    header: if "foot" not in sheet { context {
      let opening = query(<opens>).map(mark => mark.location().page())
      if not opening.contains(here().page()) {
        align(center, text(size: size(13), counter(page).display("1")))
      }
    } },
    {
      if sheet.opens [#metadata(index)<opens>]
      [#metadata(index)#label("begins-" + str(index))]
      for part in sheet.blocks { (draw.at(part.kind))(part) }
      [#metadata(index)#label("ends-" + str(index))]
    },
  )
}
`
