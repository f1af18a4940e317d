const { replace } = require('shortcodes');

const lines = ['It works :tada:', 'Two spaces :here: please', 'Move it from :constructor: to the factory :construction:'];
for (const line of lines) console.log(replace(line));
