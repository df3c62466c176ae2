SELECT format('CREATE DATABASE %I', 'catalog') WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'catalog')\gexec
SELECT format('CREATE DATABASE %I', 'orders') WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'orders')\gexec
