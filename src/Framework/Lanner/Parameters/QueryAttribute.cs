namespace Lanner;

/// <summary>A parameter read from the query string. A collection takes every occurrence of the name, a scalar the last one.</summary>
public sealed class QueryAttribute : ParameterAttribute;
