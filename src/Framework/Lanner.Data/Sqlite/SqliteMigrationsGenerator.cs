using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Lanner.Data;

/// <summary>
/// Runs migrations that were made for PostgreSQL on SQLite: column types are chosen anew, and identity columns become AUTOINCREMENT.
/// See docs/decisions/0006-migrations-for-two-providers.md.
/// </summary>
internal sealed class SqliteMigrationsGenerator(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    // The providers' annotation names, as they stand in migrations' source.
    private const string PostgresIdentity = "Npgsql:ValueGenerationStrategy";
    private const string SqliteIdentity = "Sqlite:Autoincrement";

    protected override void Generate(
        CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        foreach (var column in operation.Columns)
        {
            if (column[PostgresIdentity] is not null && operation.PrimaryKey?.Columns is [var only] && only == column.Name)
                column[SqliteIdentity] = true;
        }
        base.Generate(operation, model, builder, terminate);
    }

    protected override void ColumnDefinition(
        string? schema, string table, string name, ColumnOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        operation.ColumnType = StoreType(table, name, operation);
        base.ColumnDefinition(schema, table, name, operation, model, builder);
    }

    // The running model knows converters and collections; a column that a later migration dropped is known by its CLR type only.
    private string StoreType(string table, string name, ColumnOperation operation)
    {
        var current = Dependencies.CurrentContext.Context.Model.GetRelationalModel().Tables
            .FirstOrDefault(candidate => candidate.Name == table)?.FindColumn(name);
        if (current is not null && current.StoreType is var type)
            return type;

        var clrType = Nullable.GetUnderlyingType(operation.ClrType) ?? operation.ClrType;
        return Dependencies.TypeMappingSource.FindMapping(clrType)?.StoreType ?? "TEXT";
    }
}
