/** What is wrong with a token. */
class JsonTokenError extends Error {
  constructor(message, details) {
    super(message);
    this.name = 'JsonTokenError';
    Object.assign(this, details);
  }
}

module.exports = JsonTokenError;
