import { beginPattern, EMBEDDED, FOREVER, FRAMED_BY_ALL, FRAMED_BY_NONE, type HostedSite, listForeverPatterns, MEDIA_TYPES, METHODS, OPEN_FOLDER, prefixOf, quotePattern, SAFETY_HEADERS, SERVER_FILE, SERVER_NAME, SHORT } from './host-rules.ts';

/** Headers of the addresses that a pattern fits; a later one takes the place of an earlier one. */
function rule(pattern: string, header: string, value: string): string[] {
  return [`<If "%{REQUEST_URI} =~ m#${pattern}#">`, `    Header set ${header} "${value}"`, '</If>'];
}

/** A shorter ending first: a later section takes the place of an earlier one. Files that lie compressed beside others have the type of those. */
function writeTypes(): string[] {
  return MEDIA_TYPES.toReversed().flatMap(([ending, mediaType]) => [`<FilesMatch "${ending.startsWith('/') ? `^${quotePattern(ending.slice(1))}` : quotePattern(ending)}(?:\\.br|\\.gz)?$">`, `    ForceType '${mediaType}'`, '</FilesMatch>']);
}

function writePacked(ending: string, encoding: string): string[] {
  return [`RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`, 'RewriteCond %{REQUEST_FILENAME} -f', `RewriteCond %{REQUEST_FILENAME}${ending} -f`, `RewriteRule ^(.*)$ $1${ending} [L]`];
}

/** They are not there for readers; where Apache cannot say so, they are forbidden. */
function hideServerFiles(): string[] {
  return [
    '<IfModule mod_alias.c>', `RedirectMatch 404 "${SERVER_FILE}"`, '</IfModule>',
    '<IfModule !mod_alias.c>', String.raw`<FilesMatch "^\.|^${SERVER_NAME.slice(1)}">`, '    Require all denied', '</FilesMatch>', '</IfModule>',
  ];
}

/** `.htaccess` for Apache, at the root of the site. */
export function packHtaccess(site: HostedSite): string {
  const prefix = prefixOf(site);
  return [
    'Options -Indexes -MultiViews', 'DirectoryIndex index.html', 'DirectorySlash On', 'AddDefaultCharset Off', `ErrorDocument 404 ${prefix}/404.html`,
    ...hideServerFiles(),
    '<IfModule mod_rewrite.c>', 'RewriteEngine On', `RewriteCond %{REQUEST_METHOD} !^(?:${METHODS.join('|')})$`, 'RewriteRule ^ - [R=405,L]', ...writePacked('.br', 'br'), ...writePacked('.gz', 'gzip'), '</IfModule>',
    'RemoveType .gz', 'RemoveLanguage .br', 'AddEncoding br .br', 'AddEncoding gzip .gz', ...writeTypes(),
    '<IfModule mod_headers.c>',
    ...SAFETY_HEADERS.map(([name, value]) => `Header always set ${name} "${value}"`), 'Header merge Vary Accept-Encoding',
    `Header always set Allow "${METHODS.join(', ')}" "expr=%{REQUEST_STATUS} == 405"`,
    `Header set Content-Security-Policy "${FRAMED_BY_NONE}"`, `Header set Cache-Control "${SHORT}"`,
    ...rule(`^${beginPattern(site)}${EMBEDDED}(?:\\.br|\\.gz)?$`, 'Content-Security-Policy', FRAMED_BY_ALL),
    ...rule(`^(?:${listForeverPatterns(site).join('|')})`, 'Cache-Control', FOREVER),
    ...rule(`^${beginPattern(site)}${OPEN_FOLDER}`, 'Access-Control-Allow-Origin', '*'),
    '</IfModule>', '',
  ].join('\n');
}
