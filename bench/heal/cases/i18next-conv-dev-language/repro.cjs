// i18next-conv-dev-language: throws with i18next-conv@10.2.0, answers with i18next-conv@11.0.1
const { i18nextToPo } = require('i18next-conv')
const show = (po) => console.log(`RESULT ${JSON.stringify(String(po).split('\n').filter((line) => /^(msg|"Plural|"Language)/.test(line)))}`)
i18nextToPo('dev', JSON.stringify({ save: 'Save' }), { noDate: true }).then(show)
