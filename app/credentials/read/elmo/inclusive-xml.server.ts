import {
  escapeAttribute,
  escapeText,
  nameOf,
  writeAttributes,
} from '../../trust/lists/canonical-xml.server';
import { XML_NAMESPACE, type XmlElement } from '../../trust/lists/xml-tree.server';

