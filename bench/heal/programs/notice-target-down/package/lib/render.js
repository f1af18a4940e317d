'use strict';

/** A notice as it is sent: at most 60 letters, the topic in front. */
function render(text, topic) {
  const whole = topic ? `[${topic}] ${text}` : text;
  return whole.length > 60 ? `${whole.slice(0, 59)}…` : whole;
}

module.exports = { render };
