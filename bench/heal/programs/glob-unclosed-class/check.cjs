const glob = require('glob-lite')

// typed by a user who is not done yet
console.log(`RESULT ${JSON.stringify(glob.filter(['a.js', 'b.css', '[draft.md'], ['*.css', '[draft']))}`)
