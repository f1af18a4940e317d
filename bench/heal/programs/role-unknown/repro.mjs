import { Roles } from 'role-check'
const roles = new Roles().define('reader', { permissions: ['read'] })
for (const role of ['reader', 'guest']) console.log(role, roles.can({ id: '1', role }, 'read'))
