using Azure;
using Azure.Data.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage.Tables;

/// <summary>All or nothing, kept by Azurite.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TableTransactionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_kind_of_step_is_done_at_once_and_answers_its_version()
    {
        var table = await azurite.NewTableAsync();
        foreach (var key in (string[])["merge", "replace", "delete", "upsert-merge", "upsert-replace"])
        {
            await table.AddEntityAsync(new TableEntity("p", key) { ["Old"] = "cũ" });
        }

        var merge = (await table.GetEntityAsync("p", "merge")).Value.ETag;
        var answers = (await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("add")),
            new(TableTransactionActionType.UpdateMerge, Row("merge"), merge),
            new(TableTransactionActionType.UpdateReplace, Row("replace"), ETag.All),
            new(TableTransactionActionType.Delete, Row("delete")),
            new(TableTransactionActionType.UpsertMerge, Row("upsert-merge")),
            new(TableTransactionActionType.UpsertReplace, Row("upsert-replace")),
            new(TableTransactionActionType.UpsertMerge, Row("upsert-new")),
        ])).Value;

        var rows = new List<string>();
        await foreach (var row in table.QueryAsync())
        {
            rows.Add($"{row.RowKey}: {row.GetString("Old")} {row.GetString("New")}");
        }

        Assert.Equal(["add:  mới", "merge: cũ mới", "replace:  mới", "upsert-merge: cũ mới", "upsert-new:  mới", "upsert-replace:  mới"], rows);
        Assert.Equal([204, 204, 204, 204, 204, 204, 204], answers.Select(answer => answer.Status));
        Assert.Equal((await table.GetEntityAsync("p", "merge")).Value.ETag, answers[1].Headers.ETag);
    }

    public static TheoryData<string, int, string> Refusals() => new()
    {
        { "add", 409, "EntityAlreadyExists" },
        { "stale", 412, "UpdateConditionNotSatisfied" },
        { "absent", 404, "ResourceNotFound" },
        { "delete absent", 404, "ResourceNotFound" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refused_step_is_named_and_nothing_is_written(string what, int status, string code)
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row("present"));
        var stale = (await table.GetEntityAsync("p", "present")).Value.ETag;
        await table.UpdateEntityAsync(Row("present"), stale, TableUpdateMode.Merge);
        var refused = what switch
        {
            "add" => new TableTransactionAction(TableTransactionActionType.Add, Row("present")),
            "stale" => new TableTransactionAction(TableTransactionActionType.UpdateReplace, Row("present"), stale),
            "absent" => new TableTransactionAction(TableTransactionActionType.UpdateMerge, Row("absent"), ETag.All),
            _ => new TableTransactionAction(TableTransactionActionType.Delete, Row("absent")),
        };

        var error = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("before")),
            new(TableTransactionActionType.Add, Row("before 2")),
            refused,
            new(TableTransactionActionType.Add, Row("after")),
        ]));

        Assert.Equal((status, code, 2), (error.Status, error.ErrorCode, error.FailedTransactionActionIndex));
        Assert.False((await table.GetEntityIfExistsAsync("p", "before")).HasValue);
    }

    [Fact]
    public async Task A_hundred_steps_fit()
    {
        var table = await azurite.NewTableAsync();
        var answers = await table.SubmitTransactionAsync(
            Enumerable.Range(0, 100).Select(number => new TableTransactionAction(TableTransactionActionType.Add, Row($"{number:000}"))));

        Assert.Equal(100, answers.Value.Count);
    }

    private static TableEntity Row(string key) => new("p", key) { ["New"] = "mới" };
}
