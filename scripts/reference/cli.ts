import { loadCommands } from '../../src/cli/index.ts'

/** The page `docs/reference/cli.md`. */
export async function cliPage(): Promise<string> {
  const commands = await loadCommands()
  return `# Command line

Every command says what it takes with \`--help\`. Those on a store work beside the server that runs on it, and take
\`--config FILE\`; with \`--json\` a command prints one line of JSON last. Exit status: 0 done; 1 the thing asked about is not
so, as a repair that found no fix or an audit log that is broken; 2 wrong usage or configuration.

${commands.map(({ name, summary, usage }) => `## prunella ${name}\n\n${summary}.\n\n    prunella ${name} ${usage}\n`).join('\n')}`
}
