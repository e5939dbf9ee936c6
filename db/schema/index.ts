export * from './accounts';
export * from './agreements';
export * from './audit';
export * from './catalogue';
export * from './credentials';
export * from './curriculum';
export * from './institutions';
export * from './recognition';
