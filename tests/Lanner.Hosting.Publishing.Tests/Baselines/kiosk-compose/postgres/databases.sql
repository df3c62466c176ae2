SELECT 'CREATE DATABASE stock TEMPLATE template0' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'stock')\gexec
