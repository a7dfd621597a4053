/** Loaded before the server: when `npm start` is killed outright, the server must not live on unseen and hold the port. */
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
