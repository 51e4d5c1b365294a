/**
 * Lets Node load the ES modules of TensorFlow.js, which name each other without ".js": the package's only build with
 * gradients that is not for a bundler.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const bare = specifier.startsWith('.') && context.parentURL?.includes('/tfjs-core/dist/');
    return next(bare && !specifier.endsWith('.js') ? `${specifier}.js` : specifier, context);
  },
});
