// i18next-parser-spread-trans: throws with i18next-parser@6.5.0, answers with i18next-parser@6.6.0
import File from 'vinyl'
import { transform as Transform } from 'i18next-parser'
const code = `import React from 'react';
import { withTranslation, Trans } from 'react-i18next';
const Component = (props) => {
  return <Trans {...props}>{props.children}</Trans>;
};
const Other = () => <p><Trans i18nKey="greet">Hello</Trans></p>;
export default withTranslation()(Component);
`
const stream = new Transform({ locales: ['en'], output: '$LOCALE/$NAMESPACE.json', sort: true })
const files = []
stream.on('data', (file) => files.push([file.relative, JSON.parse(file.contents.toString())]))
stream.on('end', () => console.log(`RESULT ${JSON.stringify(files)}`))
stream.end(new File({ path: 'Component.jsx', contents: Buffer.from(code) }))
