// Stands for `server-only` outside Next, where importing it throws.
export {};
