# One image for the site, the worker and the commands: they share code, so they are always of one version.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund

FROM packages AS built
COPY . .
RUN NEXT_TELEMETRY_DISABLED=1 npx next build && rm -rf .next/cache && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=built /app/package.json /app/next.config.js /app/tsconfig.json /app/instrumentation.ts /app/proxy.ts ./
COPY --from=built /app/node_modules node_modules
COPY --from=built /app/.next .next
COPY --from=built /app/public public
COPY --from=built /app/drizzle drizzle
COPY --from=built /app/lib lib
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node_modules/.bin/next", "start", "-p", "3000"]
