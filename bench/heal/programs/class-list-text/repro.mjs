import { element } from 'class-list-text'

const classes = new Set(['card'])
classes.add('wide').add('card')
console.log(element('div', { class: classes, id: 'a' }, ['text']))
