using CchcBot.Hosting;
using CchcBot.Read;

return args switch
{
    ["read", .. var rest] => ReadCommand.Run(rest, Console.OpenStandardInput(), Console.Out, Console.Error),
    _ => await BotHost.RunAsync(args),
};
