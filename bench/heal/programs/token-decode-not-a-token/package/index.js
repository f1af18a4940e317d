module.exports = {
  decode: require('./decode'),
  sign: require('./sign')
};
