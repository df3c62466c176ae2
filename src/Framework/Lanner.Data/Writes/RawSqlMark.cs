using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;

namespace Lanner.Data;

/// <summary>
/// Marks queries that are composed over SQL of the application (<c>FromSql(…).Where(…)</c>, functions that give tables) by a comment, since EF Core
/// reports their commands as LINQ queries. Works once per query, when it is compiled.
/// </summary>
internal sealed class RawSqlMark : IQueryExpressionInterceptor
{
    private const string Mark = "lanner: application SQL";

    private static readonly MethodInfo TagWith = new Func<IQueryable<object>, string, IQueryable<object>>(EntityFrameworkQueryableExtensions.TagWith)
        .Method.GetGenericMethodDefinition();

    public static bool IsOn(DbCommand command) =>
        command.CommandText.StartsWith("--", StringComparison.Ordinal) && command.CommandText.Contains(Mark, StringComparison.Ordinal);

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        new Marker().Visit(queryExpression);

    private sealed class Marker : ExpressionVisitor
    {
        // Every source of rows that is not simply a table of the model.
        protected override Expression VisitExtension(Expression node) => node is QueryRootExpression root && root.GetType() != typeof(EntityQueryRootExpression)
            ? Expression.Call(TagWith.MakeGenericMethod(root.ElementType), root, Expression.Constant(Mark))
            : base.VisitExtension(node);
    }
}
