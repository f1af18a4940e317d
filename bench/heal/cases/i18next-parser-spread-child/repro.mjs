// i18next-parser-spread-child: throws with i18next-parser@8.7.0, answers with i18next-parser@8.8.0
import File from 'vinyl'
import { transform as Transform } from 'i18next-parser'
const code = `import React from 'react';
import { Trans } from 'react-i18next';
export const Link = ({ hrefProps }) => <Trans>Please <a {...hrefProps}>click here.</a></Trans>;
`
const stream = new Transform({ locales: ['en'], output: '$LOCALE/$NAMESPACE.json' })
const files = []
stream.on('data', (file) => files.push([file.relative, JSON.parse(file.contents.toString())]))
stream.on('end', () => console.log(`RESULT ${JSON.stringify(files)}`))
stream.end(new File({ path: 'Link.jsx', contents: Buffer.from(code) }))
