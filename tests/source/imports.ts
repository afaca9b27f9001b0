// Who imports whom, read from the code itself: frontmatter and scripts of .astro, types apart from values, dynamic imports too.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import ts from 'typescript'

/** One import of a module: `target` a file of the repository, or the name of a package. */
export interface Import {
  readonly target: string
  readonly isPackage: boolean
  readonly typeOnly: boolean
  /** The names that it takes; `*` stands for all. */
  readonly names: readonly string[]
}

/** A piece of code that runs in one place: a file, or the scripts of an .astro file, which run in the browser. */
export interface Piece {
  readonly file: string
  readonly inBrowser: boolean
  readonly source: ts.SourceFile
  readonly imports: readonly Import[]
}

const onlyTypes = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  const clause = node.importClause
  if (clause === undefined) return false
  const named = clause.namedBindings
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  return clause.name === undefined && named !== undefined && ts.isNamedImports(named)
    ? named.elements.length > 0 && named.elements.every(element => element.isTypeOnly)
    : false
}

function namesIn(node: ts.ImportDeclaration | ts.ExportDeclaration): string[] {
  const named = ts.isExportDeclaration(node) ? node.exportClause : node.importClause?.namedBindings
  return named !== undefined && (ts.isNamedImports(named) || ts.isNamedExports(named))
    ? named.elements.map(element => (element.propertyName ?? element.name).text)
    : ['*']
}

const isType = (node: ts.Node): boolean => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)

/** The names that a file exports; a type that a signature of the same file names serves there and is left out. */
export const exportsOf = ({ source }: Piece): string[] =>
  source.statements.flatMap(statement => {
    if (!ts.canHaveModifiers(statement)) return []
    if (!ts.getModifiers(statement)?.some(modifier => modifier.kind === ts.SyntaxKind.ExportKeyword)) return []
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(declaration => declaration.name.getText(source))
    const name = 'name' in statement && statement.name ? (statement.name as ts.Identifier).text : undefined
    const serves = isType(statement) && source.text.split(new RegExp(`\\b${name}\\b`)).length > 2
    return name === undefined || serves ? [] : [name]
  })

function importsOf(source: ts.SourceFile, file: string): Import[] {
  const found: Import[] = []
  const add = (name: string, typeOnly: boolean, names: readonly string[]) => {
    const isPackage = !name.startsWith('.')
    const plain = name.replace(/\?\w+$/, '')
    found.push({
      target: isPackage
        ? plain
        : normalize(join(dirname(file), plain))
            .split(sep)
            .join('/'),
      isPackage,
      typeOnly,
      names,
    })
  }
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      add((node.moduleSpecifier as ts.StringLiteral).text, onlyTypes(node), namesIn(node))
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments
      if (name && ts.isStringLiteralLike(name)) add(name.text, false, ['*'])
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const pieceOf = (file: string, code: string, inBrowser: boolean): Piece => {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  return { file, inBrowser, source, imports: importsOf(source, file) }
}

/** The frontmatter of an .astro file with its markup's expressions left out, and each of its scripts. */
function piecesOfAstro(file: string, text: string): Piece[] {
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''
  const scripts = [...text.matchAll(/<script(?![^>]*is:inline)[^>]*>([\s\S]*?)<\/script>/g)].map(
    match => match[1] ?? '',
  )
  return [pieceOf(file, front, false), ...scripts.map(code => pieceOf(file, code, true))]
}

/** All code of these folders and files. */
export function readPieces(folders: readonly string[]): Piece[] {
  return folders.flatMap(folder =>
    (/\.\w+$/.test(folder) ? [''] : readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      .map(name => (name === '' ? folder : `${folder}/${name.split(sep).join('/')}`))
      .filter(file => /\.(?:ts|mjs|js|astro)$/.test(file))
      .toSorted()
      .flatMap(file => {
        const text = readFileSync(file, 'utf8')
        return file.endsWith('.astro') ? piecesOfAstro(file, text) : [pieceOf(file, text, false)]
      }),
  )
}

/** Circles in a graph, each once, as the names on the way round; empty where there is none. */
export function circlesIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const walk = (node: string, path: readonly string[]): void => {
    const at = path.indexOf(node)
    if (at >= 0) found.push([...path.slice(at), node].join(' → '))
    if (at >= 0 || done.has(node)) return
    for (const next of edges.get(node) ?? []) walk(next, [...path, node])
    done.add(node)
  }
  for (const node of edges.keys()) walk(node, [])
  return found
}

/** Edges between names that files stand for, such as their folders; an edge to itself is left out. */
export function edgesBetween(
  pieces: readonly Piece[],
  nameOf: (file: string) => string | undefined,
): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>()
  for (const { file, imports } of pieces)
    for (const { target, isPackage } of imports) {
      const [from, to] = [nameOf(file), isPackage ? undefined : nameOf(target)]
      if (from === undefined || to === undefined || from === to) continue
      edges.set(from, (edges.get(from) ?? new Set()).add(to))
    }
  return edges
}
