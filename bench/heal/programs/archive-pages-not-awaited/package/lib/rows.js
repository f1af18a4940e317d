const quoted = (text) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export function formatRow({ written, from, to, subject = '' }) {
  return `${[written, from, to, subject].map(quoted).join(';')}\n`
}
