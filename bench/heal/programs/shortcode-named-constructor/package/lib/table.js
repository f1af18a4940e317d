'use strict';

/** Code points by name, and words under which a name is found as well. */
module.exports = {
  smile: { codes: [0x1f604], words: ['happy', 'laugh'] },
  tada: { codes: [0x1f389], words: ['party'] },
  heart: { codes: [0x2764, 0xfe0f], words: ['love', 'red'] },
  bug: { codes: [0x1f41b], words: ['insect', 'error'] },
  rocket: { codes: [0x1f680], words: ['launch', 'ship'] },
  construction: { codes: [0x1f6a7], words: ['work'] },
};
