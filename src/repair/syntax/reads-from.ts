import * as t from '@babel/types'
import { type Site, textOf } from './site.ts'

/** Somewhere in it a member of what is written so is read. */
export function readsFrom(site: Site, node: t.Node, name: string): boolean {
  let reads = false
  t.traverseFast(node, (each) => {
    if (t.isMemberExpression(each) && textOf(site, each.object) === name) reads = true
  })
  return reads
}
