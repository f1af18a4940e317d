import { checkPage, summary } from 'link-check-small'

const asked = []
const ask = async (href) => {
  asked.push(href)
  if (href.endsWith('/broken')) throw new TypeError('Invalid URL')
  return !href.includes('gone')
}
const page = async (...links) => {
  const html = `<p id="top">${links.map((link) => `<a class="x" href="${link}">x</a>`).join('')}</p>`
  try {
    const results = await checkPage(html, 'https://example.org/a/', ask)
    return [results, summary(results)]
  } catch (error) {
    return error.name
  }
}
const result = [
  await page('/about', 'http://', 'mailto:a@example.org', 'https://exa mple.org/', '/about#team', 'gone'),
  await page('http://[::1', '#top', '#none', '', 'javascript:void(0)'),
  await page('http://host:99999/', 'b'),
  await page('/broken'),
  asked,
]
console.log(`RESULT ${JSON.stringify(result)}`)
