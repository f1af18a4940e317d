import { type ConfigKey, type ConfigSection, configSections } from './config-keys.ts'
import { table } from './markdown.ts'

const ENVIRONMENT = [
  ['`PRUNELLA_CONFIG`', 'The configuration file, where `--config` names none.'],
  ['`PRUNELLA_DATA_DIR`', 'Goes before `data_dir`.'],
  ['`DATABASE_URL`', '`postgres://...` keeps the store in PostgreSQL instead of SQLite. Apps do not inherit it.'],
  ['`GITHUB_TOKEN`', 'Signs in at the `forge` of kind github where its `token` is absent. Apps do not inherit it.'],
  ['`GITLAB_TOKEN`', 'The same at the `forge` of kind gitlab.'],
]

/** The page `docs/reference/config.md`. */
export function configPage(): string {
  const sections = configSections()
  const policyKeys = new Set(sections[0]!.keys.map(({ name }) => name))
  return `# Configuration

\`prunella.yaml\` of the working directory, or the file that \`--config\` names. Without one the defaults hold, and no
project is known. Paths are taken from the folder of the file. Times are milliseconds. An unknown key is an error; all errors are
told at once. Commands run with the environment of \`prunella\`, less what is our own.

${sections.map((section) => sectionText(section, policyKeys)).join('\n')}
## Environment

${table(['name', 'meaning'], ENVIRONMENT)}`
}

function sectionText({ path, kind, keys }: ConfigSection, policyKeys: ReadonlySet<string>): string {
  const title = path === '' ? 'Top level' : `${path}${kind === undefined ? '' : ` of kind ${kind}`}`
  const isProject = path === 'projects.<name>'
  const rows = keys.map((key) => row(key, { isInherited: isProject && policyKeys.has(key.name) }))
  return `## ${title.replaceAll('<name>', 'NAME')}\n\n${table(['key', 'type', 'default', 'meaning'], rows)}`
}

function row(
  { name, type, defaultValue, isRequired, description }: ConfigKey,
  { isInherited }: { isInherited: boolean },
): string[] {
  const value = isRequired ? 'required' : defaultValue && `\`${defaultValue}\``
  return [`\`${name}\``, type, isInherited ? 'as at the top' : value, description]
}
