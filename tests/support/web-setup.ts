import { configure } from '@solidjs/testing-library';

// Pages load their parts when they are opened; on a busy machine that takes longer than the library's second.
configure({ asyncUtilTimeout: 5_000 });
