#!/bin/sh
# Run once by the PostgreSQL image, on an empty volume: one role owns the tables and migrates, the other works with
# them and belongs to nothing but the narrow group role.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" <<'SQL'
create role kabashoax_app nologin;
create role kabashoax_owner login password :'owner_password';
create role kabashoax_login login password :'app_password' in role kabashoax_app;
grant kabashoax_app to kabashoax_owner;
create database kabashoax owner kabashoax_owner;
SQL
