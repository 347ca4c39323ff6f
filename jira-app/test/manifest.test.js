'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { ProcessorBuilder, ValidationTypes } = require('@forge/manifest');

const folder = path.resolve(__dirname, '..');
const manifestPath = path.join(folder, 'manifest.yml');
const manifestText = fs.readFileSync(manifestPath, 'utf8');

/** Validates as `forge lint` does; a planted text stands beside the real one, so that its handlers are found. */
async function validate(text) {
  const file = text === undefined ? manifestPath : path.join(folder, `manifest.planted-${process.pid}.yml`);
  if (text !== undefined) {
    fs.writeFileSync(file, text);
  }
  try {
    return await ProcessorBuilder.instance().withValidation(ValidationTypes.FULL).build().process(file);
  } finally {
    if (text !== undefined) {
      fs.rmSync(file);
    }
  }
}

/** The manifest with one text replaced; a text that is not there is a mistake of the test. */
function planted(from, to) {
  assert.ok(manifestText.includes(from), `the manifest has no '${from}'`);
  return manifestText.replace(from, to);
}

async function parsed() {
  const { manifestObject } = await validate();
  return manifestObject.typedContent;
}

test('The manifest passes the full validation without errors and warnings', async () => {
  const result = await validate();
  assert.deepEqual(result.errors, []);
  assert.equal(result.success, true);
});

const violations = [
  ['a handler that is not there', 'index.validateGate', 'nowhere.validateGate', /nowhere/],
  ['a module key used twice', 'key: gate-check', 'key: gate', /duplicate module key 'gate'/],
  ['a validator whose function is not declared', 'function: validate-gate', 'function: another', /another/],
  ['a storage operation without its declaration', '    storage:\n      inScopeEUD: true\n', '    storage: {}\n', /inScopeEUD/],
  ['a runtime that Forge does not have', 'nodejs22.x', 'nodejs12.x', /nodejs/],
  ['an app id that is no ARI', 'ari:cloud:ecosystem::app/', 'app-', /id/],
  ['an endpoint at a remote that is not declared', '    - key: validate\n      remote: governance-store', '    - key: validate\n      remote: elsewhere', /elsewhere/],
  ['a panel whose page is not declared', 'resource: gate-panel\n', 'resource: elsewhere\n', /elsewhere/],
  ['an unknown scope', 'read:jira-work', 'read:everything', /read:everything/],
];

for (const [name, from, to, expected] of violations) {
  test(`The manifest with ${name} fails`, async () => {
    const result = await validate(planted(from, to));
    assert.equal(result.success, false);
    assert.match(result.errors.map((error) => error.message).join('\n'), expected);
  });
}

test('The remote holds what the store and the validator function need', async () => {
  const { remotes, app } = await parsed();
  assert.match(app.id, /^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/);
  assert.equal(remotes.length, 1);
  assert.equal(remotes[0].key, 'governance-store');
  assert.match(remotes[0].baseUrl, /^https:\/\//);
  assert.deepEqual([...remotes[0].operations].sort(), ['compute', 'storage']);
  assert.equal(remotes[0].storage.inScopeEUD, true);
});

test('The endpoints are the routes of the contract', async () => {
  const { modules } = await parsed();
  const routes = Object.fromEntries(modules.endpoint.map((endpoint) => [endpoint.key, endpoint.route?.path]));
  // The panel's page names the path of each call itself.
  assert.deepEqual(routes, { validate: '/forge/validate', panel: undefined, bind: '/forge/bind', events: '/forge/events', tokens: '/forge/tokens' });
  assert.ok(modules.endpoint.every((endpoint) => endpoint.remote === 'governance-store'));
  assert.equal(modules.endpoint.find((endpoint) => endpoint.key === 'tokens').auth.appSystemToken.enabled, true);
});

test('The validator is a function and serves both kinds of project', async () => {
  const { modules } = await parsed();
  const [validator] = modules['jira:workflowValidator'];
  assert.equal(validator.function, 'validate-gate');
  assert.equal(validator.expression, undefined);
  assert.deepEqual([...validator.projectTypes].sort(), ['company-managed', 'team-managed']);
});

test('The page for administrators sends its code to the remote, with the token that the sync begins with', async () => {
  const { modules, resources } = await parsed();
  const [page, ...others] = modules['jira:adminPage'];
  assert.deepEqual(others, []);
  assert.deepEqual([page.key, page.resource, page.resolver.endpoint], ['governance-admin', 'governance-admin', 'bind']);
  assert.ok(resources.some((resource) => resource.key === page.resource));
  assert.equal(modules.endpoint.find((endpoint) => endpoint.key === 'bind').auth.appSystemToken.enabled, true);
});

test('The gate panel stands on issues, and its page calls the remote in the name of whoever looks', async () => {
  const { modules, resources } = await parsed();
  const [panel, ...others] = modules['jira:issuePanel'];
  assert.deepEqual(others, []);
  assert.deepEqual([panel.key, panel.resource, panel.resolver.endpoint, panel.icon], ['gate-panel', 'gate-panel', 'panel', 'resource:gate-panel;gate.svg']);
  assert.ok(resources.some((resource) => resource.key === panel.resource && fs.existsSync(path.join(folder, resource.path, 'index.html'))));
});

test('The fields can be read by everybody and written by the app only', async () => {
  const { modules } = await parsed();
  assert.deepEqual(modules['jira:customField'].map((field) => [field.key, field.type, field.readOnly]), [
    ['gate', 'string', true],
    ['potential-status', 'string', true],
  ]);
});

test('The triggers and the hourly schedule go to the remote, and hide no writes of the app itself', async () => {
  const { modules } = await parsed();
  assert.deepEqual(modules.trigger.flatMap((trigger) => trigger.events).sort(), [
    'avi:jira:created:issue',
    'avi:jira:deleted:issue',
    'avi:jira:updated:issue',
  ]);
  assert.ok(modules.trigger.every((trigger) => trigger.endpoint === 'events' && trigger.filter === undefined));
  assert.deepEqual(modules.scheduledTrigger.map(({ endpoint, interval }) => [endpoint, interval]), [['tokens', 'hour']]);
});

test('The scopes are the four that are used, and none that lets the app configure Jira', async () => {
  const { permissions } = await parsed();
  assert.deepEqual([...permissions.scopes].sort(), ['read:app-system-token', 'read:jira-work', 'read:workflow:jira', 'write:app-data:jira']);
  assert.equal(permissions.external, undefined);
});

test('The lock file pins exact versions and names no registry', () => {
  const lock = JSON.parse(fs.readFileSync(path.join(folder, 'package-lock.json'), 'utf8'));
  const pinned = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const versions = Object.values({ ...pinned.dependencies, ...pinned.devDependencies });
  assert.ok(versions.every((version) => /^\d+\.\d+\.\d+$/.test(version)), versions.join(' '));
  const packages = Object.entries(lock.packages).filter(([name]) => name !== '');
  assert.ok(packages.length > 0);
  for (const [name, entry] of packages) {
    assert.equal(entry.resolved, undefined, name);
    assert.match(entry.integrity ?? '', /^sha512-/, name);
  }
});
