'use strict';

// Forge looks for handlers in this folder; `index.validateGate` of manifest.yml is this export.
module.exports = { validateGate: require('../validator/validate-gate').validateGate };
