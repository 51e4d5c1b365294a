import { expect, test, vi } from 'vitest';
import { siteAddress } from '../../plugins/site-address.mjs';

test.each([
  [{ SITE_URL: 'https://a.example/', URL: 'https://b.example' }, 'https://a.example/'],
  [{ URL: 'https://b.example' }, 'https://b.example'],
])('the site lives where the build is told: %j', (env, address) => {
  const warn = vi.fn();
  expect(siteAddress(env, warn)).toBe(address);
  expect(warn).not.toHaveBeenCalled();
});

test.each([{}, { SITE_URL: '' }])(
  'a build that is told nothing says which address it takes: %j',
  (env) => {
    const warn = vi.fn();
    const address = siteAddress(env, warn);
    expect(new URL(address).protocol).toBe('https:');
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(address));
    expect(warn.mock.calls[0][0]).toContain('SITE_URL');
  },
);
