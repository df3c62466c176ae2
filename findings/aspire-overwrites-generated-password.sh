#!/usr/bin/env bash
# Aspire 13.6.5 (Aspire.AppHost.Sdk 13.6.4, Aspire.Hosting.PostgreSQL 13.6.5): AddPostgres("postgres").WithDataVolume() generates a password and keeps it in
# user secrets, so that the data of the volume can be opened again. Outside Development it does not read them, but it writes them: a single run with
# DOTNET_ENVIRONMENT=Production replaces the password that Development has kept, and later runs in Development no longer open the volume that they made.
# Seen: two runs in Development agree; each run in Production has another one; the next run in Development has the last one of Production.
set -euo pipefail
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Host.csproj <<'PROJECT'
<Project Sdk="Aspire.AppHost.Sdk/13.6.4">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <UserSecretsId>finding-generated-password</UserSecretsId>
    <AspireUseCliBundle>false</AspireUseCliBundle>
    <NoWarn>$(NoWarn);ASPIRE010;NU1603</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Aspire.Hosting.AppHost" Version="13.6.5" />
    <PackageReference Include="Aspire.Hosting.PostgreSQL" Version="13.6.5" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using System.Security.Cryptography;
using System.Text;

var builder = DistributedApplication.CreateBuilder(args);
var postgres = builder.AddPostgres("postgres").WithDataVolume();
var password = await postgres.Resource.PasswordParameter.GetValueAsync(default);
Console.WriteLine("hash " + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(password!)))[..12]);
PROGRAM
dotnet build -v quiet -o out >/dev/null

# Users' own secrets are not touched.
mkdir home
run() { HOME="$work/home" DOTNET_ENVIRONMENT=$1 out/Host | sed -n 's/^hash //p'; }
first=$(run Development); second=$(run Development)
third=$(run Production); fourth=$(run Production)
fifth=$(run Development)
printf 'Development %s\nDevelopment %s\nProduction  %s\nProduction  %s\nDevelopment %s\n' "$first" "$second" "$third" "$fourth" "$fifth"

[ -n "$first" ] && [ "$first" = "$second" ] && [ "$second" != "$third" ] && [ "$third" != "$fourth" ] && [ "$fifth" = "$fourth" ] \
  && echo "as seen: a run outside Development replaces the password that Development kept" \
  || { echo "changed: this is no longer so"; exit 1; }
