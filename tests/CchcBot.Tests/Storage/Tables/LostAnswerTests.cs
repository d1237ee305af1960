using Azure;
using Azure.Data.Tables;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage.Tables;

/// <summary>Azurite does what it is asked, and the answer is lost on the way back: what is thrown says that the write may stand, and it does.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class LostAnswerTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly AnswerDroppingProxy proxy = new(azurite.Server.Endpoint);
    private GuardedTable near = null!;
    private GuardedTable far = null!;

    public async Task InitializeAsync()
    {
        var name = azurite.NewTableName();
        await azurite.Service.CreateTableIfNotExistsAsync(name);
        far = azurite.Service.Table(name);
        var options = new TableStorageOptions();
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.Zero;
        var passingBy = azurite.ConnectionString.Replace($"{azurite.Server.Endpoint}", $"{proxy.Endpoint}", StringComparison.Ordinal);
        near = new TableStorage(passingBy, options).Table(name);
        await near.AddEntityAsync(Row("present", 1));
    }

    public async Task DisposeAsync() => await proxy.DisposeAsync();

    [Fact]
    public async Task An_insert_meets_itself()
    {
        proxy.DropAnswers(1);
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => near.AddEntityAsync(Row("new", 1)));

        Assert.Equal((409, true), (error.Status, error.MayHaveBeenWritten()));
        Assert.Equal(1, await NumberAsync("new"));
    }

    [Fact]
    public async Task A_replacement_meets_its_own_version()
    {
        var read = (await near.GetEntityAsync("p", "present")).Value;
        proxy.DropAnswers(1);
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => near.UpdateEntityAsync(Row("present", 2), read.ETag, TableUpdateMode.Replace));

        Assert.Equal((412, true), (error.Status, error.MayHaveBeenWritten()));
        Assert.Equal(2, await NumberAsync("present"));
    }

    [Fact]
    public async Task A_transaction_meets_its_own_rows()
    {
        var read = (await near.GetEntityAsync("p", "present")).Value;
        proxy.DropAnswers(1);
        var error = await Assert.ThrowsAsync<TableTransactionFailedException>(() => near.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpsertReplace, Row("other", 3)), new(TableTransactionActionType.UpdateReplace, Row("present", 2), read.ETag)]));

        Assert.Equal((412, 1, true), (error.Status, error.FailedTransactionActionIndex, error.MayHaveBeenWritten()));
        Assert.Equal((3, 2), (await NumberAsync("other"), await NumberAsync("present")));
    }

    [Fact]
    public async Task A_deletion_finds_the_row_gone_as_it_should_be()
    {
        var read = (await near.GetEntityAsync("p", "present")).Value;
        proxy.DropAnswers(1);
        var answer = await near.DeleteEntityAsync("p", "present", read.ETag);

        Assert.Equal((404, null), (answer.Status, await NumberAsync("present")));
    }

    [Fact]
    public async Task Writes_of_which_no_answer_ever_comes_may_stand_all()
    {
        proxy.DropAnswers(int.MaxValue);
        RequestFailedException[] errors =
        [
            await Assert.ThrowsAsync<RequestFailedException>(() => near.AddEntityAsync(Row("new", 1))),
            await Assert.ThrowsAsync<RequestFailedException>(() => near.DeleteEntityAsync("p", "present")),
            await Assert.ThrowsAsync<RequestFailedException>(() => near.SubmitTransactionAsync([new(TableTransactionActionType.Add, Row("other", 3))])),
        ];

        Assert.All(errors, error => Assert.Equal((0, true), (error.Status, error.MayHaveBeenWritten())));
        Assert.Equal((1, null, 3), (await NumberAsync("new"), await NumberAsync("present"), await NumberAsync("other")));
    }

    [Fact]
    public async Task A_read_is_asked_again_and_a_plain_conflict_is_not_open()
    {
        proxy.DropAnswers(1);
        var read = (await near.GetEntityAsync("p", "present")).Value;
        await near.UpdateEntityAsync(Row("present", 2), read.ETag, TableUpdateMode.Replace);
        RequestFailedException[] conflicts =
        [
            await Assert.ThrowsAsync<RequestFailedException>(() => near.AddEntityAsync(Row("present", 9))),
            await Assert.ThrowsAsync<RequestFailedException>(() => near.UpdateEntityAsync(Row("present", 9), read.ETag, TableUpdateMode.Replace)),
            await Assert.ThrowsAsync<RequestFailedException>(() => near.DeleteEntityAsync("p", "present", read.ETag)),
            await Assert.ThrowsAsync<TableTransactionFailedException>(
                () => near.SubmitTransactionAsync([new(TableTransactionActionType.Add, Row("present", 9))])),
        ];

        Assert.Equal([409, 412, 412, 409], conflicts.Select(error => error.Status));
        Assert.All(conflicts, error => Assert.False(error.MayHaveBeenWritten()));
        Assert.Equal(2, await NumberAsync("present"));
    }

    private static TableEntity Row(string key, int number) => new("p", key) { ["N"] = number };

    private async Task<int?> NumberAsync(string key) =>
        await far.GetEntityIfExistsAsync("p", key) is { HasValue: true } found ? found.Value!.GetInt32("N") : null;
}
