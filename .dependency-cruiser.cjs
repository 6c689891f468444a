/** The import directions of docs/architecture.md, held in `npm run check`. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Files that need each other while running are one file; types may point back.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'domain-is-pure',
      'Rules know no I/O: only each other, csv-parse (text), chinese-days (data) and hashes.',
      { path: '^shared/domain' },
      { path: '.', pathNot: '^(shared/domain|node_modules/(csv-parse|chinese-days)|(node:)?crypto$)' },
    ),
    forbid(
      'contract-knows-no-store',
      'What callers see does not follow from how it is stored.',
      { path: '^shared/contract' },
      { path: '^(shared/store|functions|infra)' },
    ),
    forbid(
      'shared-knows-no-function',
      'Shared code serves functions, not the other way round.',
      { path: '^shared' },
      { path: '^(functions|infra|web|test|bench|demo)' },
    ),
    forbid(
      'functions-stand-alone',
      'A function imports no other function.',
      { path: '^functions/([^/]+)/' },
      { path: '^functions/', pathNot: '^functions/$1/' },
    ),
    forbid(
      'functions-know-no-infra',
      'What runs does not know where it runs.',
      { path: '^functions' },
      { path: '^(infra|test|bench|demo)' },
    ),
    forbid(
      'pages-know-rules-alone',
      'Pages share the pure rules, and the contract as types (the budget of P11 would tell of more); nothing of a server comes into a browser.',
      { path: '^web' },
      { path: '^(shared/(store|platform|use-cases)|functions|infra|test|bench|demo)' },
    ),
    forbid(
      'household-stays-light',
      'The household’s entry carries Preact and a QR code, nothing else; zod’s types are erased.',
      { path: '^web/(household|shared)' },
      { path: 'node_modules/', pathNot: 'node_modules/(preact|lean-qr|vite|zod)/' },
    ),
    forbid(
      'sdk-in-the-store-alone',
      'All DynamoDB code stands in shared/store; the audit function unmarshalls its stream records.',
      { path: '^(functions|shared)', pathNot: '^(shared/store|functions/audit/)' },
      { path: 'node_modules/@aws-sdk/(client-dynamodb|lib-dynamodb|util-dynamodb)' },
    ),
    forbid(
      'middy-at-the-edge-alone',
      'Use cases know no middleware.',
      { path: '.', pathNot: '^shared/platform/functions/' },
      { path: 'node_modules/@middy' },
    ),
    forbid(
      'stripe-behind-one-interface',
      'Everybody else knows payments by shared/platform/payments/payment-provider.ts. The stand-in’s objects borrow types alone.',
      { path: '.', pathNot: '^(shared/platform/payments/|infra/local/payments/stripe-account|test/)' },
      { path: 'node_modules/stripe/' },
    ),
    forbid(
      'stand-in-never-shipped',
      'What plays Stripe on one machine is known to the local host and to tests alone.',
      { path: '.', pathNot: '^(infra/local/|test/)' },
      { path: '^infra/local/payments' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      mainFields: ['module', 'main'],
    },
  },
};
