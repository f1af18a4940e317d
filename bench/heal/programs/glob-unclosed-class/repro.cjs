const glob = require('glob-lite')

// typed by a user who is not done yet
console.log(glob.filter(['a.js', 'b.css', '[draft.md'], ['*.css', '[draft']))
