using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lanner.Data;

/// <summary>Which of EF Core's commands may write.</summary>
internal static class CommandKind
{
    /// <summary>Everything but LINQ queries over the model. SQL of the application may write, whatever it looks like.</summary>
    public static bool MayWrite(DbCommand command, CommandSource source) => source switch
    {
        CommandSource.LinqQuery => RawSqlMark.IsOn(command),
        CommandSource.ValueGenerator or CommandSource.Scaffolding => false,
        _ => true,
    };
}
