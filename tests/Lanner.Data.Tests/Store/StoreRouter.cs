using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Lanner.Data.Tests;

/// <summary>Ways by which a request's values reach the database.</summary>
[Router]
public sealed partial class StoreRouter
{
    /// <summary>The body is taken as it is, without a model that could refuse a part of it.</summary>
    [Post("/names", StatusCode = 201)]
    public static async Task AddName(HttpRequest request, [Session] StoreDb db)
    {
        using var reader = new StreamReader(request.Body);
        db.Add(new Item { Name = await reader.ReadToEndAsync() });
    }

    [Post("/items", StatusCode = 201)]
    public static void AddItem(ItemCreate item, [Session] StoreDb db) =>
        db.Add(new Item { Name = item.Name, At = item.At, Moment = item.Moment, Times = item.Times, Day = item.Day, Price = item.Price });

    [Get("/items")]
    public static Task<List<ItemPublic>> ReadItems([Session] StoreDb db) =>
        db.Items.OrderBy(item => item.Id).Select(item => new ItemPublic(item.Name, item.At, item.Moment, item.Day)).ToListAsync();

    [Get("/items/prices")]
    public static Task<List<decimal>> ReadPrices([Session] StoreDb db) => db.Items.Select(item => item.Price).ToListAsync();

    [Get("/items/next")]
    public static Task<List<int>> ReadNext([Session] StoreDb db) => db.Items.Select(item => item.Id + 1).ToListAsync();

    [Put("/items/price")]
    public static Task<int> SetPrice(decimal price, [Session] StoreDb db) =>
        db.Items.ExecuteUpdateAsync(set => set.SetProperty(item => item.Price, price));

    [Get("/items/named")]
    public static Task<int> CountNamed(string name, [Session] StoreDb db) => db.Items.CountAsync(item => item.Name == name);

    [Get("/items/since")]
    public static Task<int> CountSince(DateTimeOffset when, DateTime moment, [Session] StoreDb db) =>
        db.Items.CountAsync(item => item.At >= when && item.Moment >= moment);

    [Get("/items/years")]
    public static Task<List<int>> ReadYears([Session] StoreDb db) =>
        db.Items.OrderBy(item => item.Id).Select(item => item.Day.Year).ToListAsync();

    [Get("/items/durations")]
    public static Task<List<TimeSpan>> ReadDurations([Session] StoreDb db) => db.Items.Select(item => item.Duration).ToListAsync();

    [Get("/items/grades")]
    public static Task<List<Grade>> ReadGrades([Session] StoreDb db) => db.Items.Select(item => item.Grade).ToListAsync();

    /// <summary>A statement of the program, run as one that writes.</summary>
    [Post("/sql/write")]
    public static Task<int> Write(Statement statement, StoreDb db) => db.Database.ExecuteSqlRawAsync(statement.Sql);

    /// <summary>A statement of the program, run as a query.</summary>
    [Post("/sql/query")]
    public static Task<List<string>> Query(Statement statement, StoreDb db) => db.Database.SqlQueryRaw<string>(statement.Sql).ToListAsync();
}

public sealed record Statement(string Sql);

public sealed record ItemCreate(
    string Name, DateTimeOffset At, DateTime Moment, List<DateTimeOffset> Times, DateOnly Day, decimal Price = 1);

public sealed record ItemPublic(string Name, DateTimeOffset At, DateTime Moment, DateOnly Day);
