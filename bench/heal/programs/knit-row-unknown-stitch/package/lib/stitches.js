'use strict';

/** How many stitches of the row before each uses, and how many it leaves on the needle. */
module.exports = {
  k: { title: 'knit', uses: 1, makes: 1 },
  p: { title: 'purl', uses: 1, makes: 1 },
  sl: { title: 'slip', uses: 1, makes: 1 },
  yo: { title: 'yarn over', uses: 0, makes: 1 },
  k2tog: { title: 'knit two together', uses: 2, makes: 1 },
  ssk: { title: 'slip, slip, knit', uses: 2, makes: 1 },
  m1: { title: 'make one', uses: 0, makes: 1 },
  kfb: { title: 'knit front and back', uses: 1, makes: 2 },
};
