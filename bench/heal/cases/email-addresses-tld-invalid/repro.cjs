// email-addresses-tld-invalid: throws with email-addresses@3.0.1, answers with email-addresses@3.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { parseOneAddress } = require('email-addresses')
const inputs = ['ann@example.com', 'ann@localhost', 'ann@', 'ann@-.']
show(inputs.map((input) => parseOneAddress({ input, rejectTLD: true })?.address ?? null))
