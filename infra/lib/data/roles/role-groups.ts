/** Groups of roles. No service is called like them, since names of services have no underscore. */
export const groups = { read: 'app_read', write: 'app_write' } as const;

/** Tells roles of services from those that people made: the comment that each has. */
export const mark = 'role of a service';
