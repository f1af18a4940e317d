import { variants } from 'class-variants'

const hasShadows = false
const button = variants('button', {
  variants: { size: { s: 'small', l: 'large' } },
  compounds: [hasShadows && { when: { size: 'l' }, add: 'shadow' }, { when: { size: ['s', 'l'] }, add: 'sized' }, null].filter(
    (rule) => rule !== false,
  ),
})
console.log(button({ size: 'l' }))
