using Azure;
using CchcBot.Protocols.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Protocols.Tables;

/// <summary>Credentials and addresses, on Azurite and on paper.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TableCredentialTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_signature_that_Microsofts_client_made_opens_one_table_for_what_it_names()
    {
        var table = await azurite.NewTableAsync();
        var other = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });
        await NodePackages.EnsureInstalledAsync();
        var signature = await NodePackages.RunAsync(
            "node", ["make-sas.mjs", "devstoreaccount1", AzuriteServer.Key, table.Name, "r", "2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"]);
        var credential = new AzureSasCredential(signature);

        var reader = new TableClient(azurite.Server.Endpoint, table.Name, credential);
        var foreign = new TableClient(azurite.Server.Endpoint, other.Name, credential);

        Assert.Equal(1, (await reader.GetEntityAsync("p", "r")).Value.GetInt32("N"));
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => reader.UpsertEntityAsync(new TableEntity("p", "r")))).Status);
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => foreign.GetEntityAsync("p", "r"))).Status);
        Assert.Equal("devstoreaccount1", reader.AccountName);
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var client = new TableServiceClient(azurite.Server.Endpoint, new TableSharedKeyCredential("devstoreaccount1", "AAAA"));

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => client.CreateTableIfNotExistsAsync(azurite.NewTableName()));

        // The emulator's word and XML; the service says AuthenticationFailed in JSON.
        Assert.Equal((403, "AuthorizationFailure"), (error.Status, error.ErrorCode));
    }

    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=office;AccountKey=AAEC;EndpointSuffix=core.windows.net", "https://office.table.core.windows.net/", "office")]
    [InlineData("AccountName=office;AccountKey=AAECAw==", "https://office.table.core.windows.net/", "office")]
    [InlineData("AccountName=office;AccountKey=AAEC;EndpointSuffix=core.usgovcloudapi.net;", "https://office.table.core.usgovcloudapi.net/", "office")]
    [InlineData("AccountName=devstoreaccount1;AccountKey=AAEC;BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("TableEndpoint=https://office.table.core.windows.net/;SharedAccessSignature=sv=2019-02-02&sig=a%3D", "https://office.table.core.windows.net/", "office")]
    public void A_connection_string_says_where_and_who(string text, string endpoint, string account)
    {
        var client = new TableServiceClient(text);

        Assert.Equal((new Uri(endpoint), account), (client.Uri, client.AccountName));
    }

    [Theory]
    [InlineData("AccountName", "The storage connection string has a part that is not name=value, or a name twice.")]
    [InlineData("AccountName=a;AccountName=b", "The storage connection string has a part that is not name=value, or a name twice.")]
    [InlineData("AccountKey=AAEC", "The storage connection string has neither TableEndpoint nor AccountName.")]
    [InlineData("AccountName=office", "The storage connection string has neither AccountName with AccountKey nor SharedAccessSignature.")]
    [InlineData("TableEndpoint=office;AccountName=office;AccountKey=AAEC", "The TableEndpoint of the storage connection string is not an address.")]
    public void A_connection_string_that_lacks_something_says_what(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => new TableServiceClient(text)).Message);
}
