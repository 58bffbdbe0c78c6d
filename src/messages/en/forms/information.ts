import type { information as source } from '../../ru/forms/information.ts';

const channels = {
  site: 'site',
  social: 'social networks',
  mailing: 'mailing',
  screens: 'screens in the buildings',
  other: 'other',
};

/** Texts of information support. */
export const information: typeof source = {
  name: 'Information support',
  line: 'News on the site, in social networks, in mailings and on screens',
  example: 'News of a student conference on the site and on screens',
  groups: { main: 'What to publish and where', details: 'Links and images' },
  fields: {
    channels: { label: 'Channels', purpose: 'Says where to publish.', choices: channels },
    channelsOther: { label: 'Other channel', purpose: 'Names a channel that is not in the list.' },
    headline: { label: 'Headline', purpose: 'Becomes the headline of the publication.' },
    text: {
      label: 'Text',
      purpose: 'Becomes the text of the publication.',
      hint: 'What, where and when, for whom, how to sign up. From 50 to 4000 characters.',
      advice: 'Add what happens, where and when.',
    },
    links: {
      label: 'Links',
      purpose: 'Lead the reader to the page of the event or of the registration.',
      hint: 'Up to 5 links, each begins with https://',
    },
    images: {
      label: 'Images',
      purpose: 'Illustrate the publication.',
      hint: 'Up to 10 images: jpg, png, webp, up to 20 MB, at least 1080 pixels on the long side.',
    },
    'images.file': { label: 'File', purpose: 'The image itself.', name: 'Image file' },
    'images.alt': {
      label: 'Description of the image',
      purpose: 'It is read out to those who do not see the image.',
    },
    publishTime: { label: 'Wished time', purpose: 'Says by what hour to prepare the publication.' },
    rights: {
      label: 'Texts and images may be published; the people in the photos do not mind',
      purpose: 'Confirms that the publication hurts nobody’s rights.',
    },
  },
  answer: {
    publications: { label: 'Publications', purpose: 'Tells the Client where and when it is published.' },
    'publications.channel': { label: 'Channel', purpose: 'Tells the Client where it is published.', choices: channels },
    'publications.date': { label: 'Day of publication', purpose: 'Tells the Client on which day it is published.' },
    'publications.time': { label: 'Time of publication', purpose: 'Tells the Client at what time it is published.' },
    'publications.url': { label: 'Link', purpose: 'Leads the Client to the publication, if it is already there.' },
  },
};
