using Lanner;

[assembly: WireNames(WireNaming.SnakeCase)]
