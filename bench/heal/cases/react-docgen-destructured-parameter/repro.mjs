// react-docgen-destructured-parameter: throws with react-docgen@6.0.1, answers with react-docgen@7.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
import { parse } from 'react-docgen'
const source = `
import React from 'react'
type Props = { size: number, onUpdate?: ({ visibleItemsCount }: { visibleItemsCount: number }) => void }
export default class List extends React.Component<Props> { render() { return <ul /> } }
`
const [doc] = parse(source, { filename: 'list.tsx', babelOptions: { babelrc: false, configFile: false } })
show([doc.displayName, doc.props.size.tsType.name, doc.props.onUpdate.required, doc.props.onUpdate.tsType.raw])
